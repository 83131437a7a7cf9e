// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/frame/bottom_strip.h"

#include "widgets/frame/estimate_text.h"
#include "widgets/plot/halo_text.h"
#include "widgets/theme/theme.h"

#include <QAbstractButton>
#include <QHBoxLayout>
#include <QPainter>

#include <algorithm>
#include <array>
#include <cmath>

namespace ridgepoint::widgets {

using engine::MetricId;

namespace {

struct StripMetric {
    MetricId id;
    bool isOfText = true;
    bool isOfPictures = true;
};

constexpr std::array stripMetrics = {
    StripMetric{MetricId::tokens_per_second, true, false},
    StripMetric{MetricId::time_per_output_token, true, false},
    StripMetric{MetricId::time_to_first_token, true, false},
    StripMetric{MetricId::request_latency},
    StripMetric{MetricId::function_evaluations, false, true},
    StripMetric{MetricId::compute_utilization},
    StripMetric{MetricId::memory_utilization},
    StripMetric{MetricId::energy_per_image, false, true},
    StripMetric{MetricId::cost_per_image, false, true},
    StripMetric{MetricId::cost_per_million_tokens, true, false},
    StripMetric{MetricId::branch_multiplier},
    StripMetric{MetricId::bound},
};

/// What a device without enough memory cannot serve.
constexpr std::array servedMetrics = {MetricId::tokens_per_second, MetricId::time_per_output_token, MetricId::time_to_first_token,
                                      MetricId::request_latency};

/// A caption over a value; the value's tone is told by a shape as well as by its colour.
class StripCell : public QAbstractButton {
public:
    enum class Tone : std::uint8_t { Normal, Warning, Infeasible };

    explicit StripCell(const QString &caption, QWidget *parent) : QAbstractButton(parent), m_caption(caption)
    {
        setFocusPolicy(Qt::TabFocus);
        setCursor(Qt::PointingHandCursor);
        setAttribute(Qt::WA_Hover);
        setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    }

    void show(const QString &value, Tone tone)
    {
        if (value == m_value && tone == m_tone)
            return;
        m_value = value;
        m_tone = tone;
        setAccessibleName(QStringLiteral("%1: %2").arg(m_caption, value));
        if (sizeHint().width() > m_width) {
            m_width = sizeHint().width();
            updateGeometry();
        }
        update();
    }

    [[nodiscard]] QSize sizeHint() const override
    {
        const QFont smallFont = widgets::font(TextSize::Small);
        const QFont strongFont = widgets::font(TextSize::Body, true);
        const QFontMetrics small(smallFont);
        const QFontMetrics strong(strongFont);
        const int mark = m_tone == Tone::Normal ? 0 : strong.height();
        const double width = std::max(plot::textWidth(m_caption, smallFont), plot::textWidth(m_value, strongFont) + mark);
        return {std::max(static_cast<int>(std::ceil(width)) + steps(2), m_width), small.height() + strong.height() + steps(1.5)};
    }
    [[nodiscard]] QSize minimumSizeHint() const override { return {steps(6), sizeHint().height()}; }

protected:
    void paintEvent(QPaintEvent *) override
    {
        const plot::Colours &colours = plot::coloursFor(palette());
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        if (underMouse() || hasFocus()) {
            painter.setPen(hasFocus() ? QPen(colours.accent, 1.6) : QPen(Qt::NoPen));
            painter.setBrush(colours.raised);
            painter.drawRoundedRect(QRectF(rect()).adjusted(1, 2, -1, -2), steps(0.5), steps(0.5));
        }
        const QFont smallFont = widgets::font(TextSize::Small);
        const QFont strongFont = widgets::font(TextSize::Body, true);
        const QFontMetrics small(smallFont);
        const QFontMetrics strong(strongFont);
        const int left = steps(1);
        int top = steps(0.75);
        painter.setFont(smallFont);
        painter.setPen(colours.mutedText);
        painter.drawText(QRect(left, top, width() - left, small.height()), Qt::AlignLeft | Qt::AlignVCenter,
                         plot::elidedText(m_caption, smallFont, width() - left));
        top += small.height();
        int x = left;
        if (m_tone != Tone::Normal) {
            drawMark(painter, QRectF(left, top + strong.height() * 0.15, strong.height() * 0.7, strong.height() * 0.7));
            x += strong.height();
        }
        painter.setFont(strongFont);
        painter.setPen(m_tone == Tone::Infeasible ? colours.infeasible : m_tone == Tone::Warning ? colours.warning : colours.text);
        painter.drawText(QRect(x, top, width() - x, strong.height()), Qt::AlignLeft | Qt::AlignVCenter,
                         plot::elidedText(m_value, strongFont, width() - x));
    }

private:
    void drawMark(QPainter &painter, const QRectF &box) const
    {
        const plot::Colours &colours = plot::coloursFor(palette());
        painter.setPen(Qt::NoPen);
        painter.setBrush(m_tone == Tone::Infeasible ? colours.infeasible : colours.warning);
        const QPolygonF triangle({box.bottomLeft(), QPointF(box.center().x(), box.top()), box.bottomRight()});
        const QPolygonF diamond({QPointF(box.center().x(), box.top()), QPointF(box.right(), box.center().y()),
                                 QPointF(box.center().x(), box.bottom()), QPointF(box.left(), box.center().y())});
        painter.drawPolygon(m_tone == Tone::Infeasible ? diamond : triangle);
    }

    QString m_caption;
    QString m_value;
    Tone m_tone = Tone::Normal;
    int m_width = 0;
};

StripCell *cell(QAbstractButton *button) { return static_cast<StripCell *>(button); }

} // namespace

BottomStrip::BottomStrip(QWidget *parent) : QWidget(parent), m_findings(new StripCell(tr("Findings"), this))
{
    setObjectName(QStringLiteral("bottomStrip"));
    setAccessibleName(tr("Answers of the scenario"));
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(steps(1), 0, steps(1), 0);
    layout->setSpacing(steps(0.5));
    for (const auto &[id, isOfText, isOfPictures] : stripMetrics) {
        auto *button = new StripCell(labelOf(id), this);
        button->setObjectName(QStringLiteral("strip.") + nameOf(id));
        connect(button, &QAbstractButton::clicked, this, [this, id, button] { Q_EMIT metricChosen(id, button); });
        m_cells.push_back(button);
        layout->addWidget(button);
    }
    m_findings->setObjectName(QStringLiteral("strip.findings"));
    connect(m_findings, &QAbstractButton::clicked, this, [this] { Q_EMIT findingsChosen(m_findings); });
    layout->addWidget(m_findings);
}

void BottomStrip::setEstimate(const engine::Estimate &estimate)
{
    using Tone = StripCell::Tone;
    const engine::Finding *exceeded = estimate.find("memory-exceeded");
    const bool isPictures = engine::makes_pictures(estimate.workload);
    for (std::size_t i = 0; i < stripMetrics.size(); ++i) {
        const MetricId id = stripMetrics[i].id;
        m_cells[i]->setVisible(isPictures ? stripMetrics[i].isOfPictures : stripMetrics[i].isOfText);
        const engine::MetricValue &value = estimate[id];
        const bool isOver = (id == MetricId::memory_utilization && value.is_present && value.number > 1) ||
                            (id == MetricId::bound && value.text == "capacity");
        // Served by nothing that is there: the value holds for a device with enough memory.
        const bool isHypothetical = exceeded != nullptr && std::ranges::find(servedMetrics, id) != servedMetrics.end();
        cell(m_cells[i])->show(valueText(id, value), isOver ? Tone::Infeasible : isHypothetical ? Tone::Warning : Tone::Normal);
        const QString told = tooltip(id, value);
        cell(m_cells[i])
            ->setToolTip(isHypothetical ? told + QStringLiteral("<br>") + QString::fromStdString(exceeded->text).toHtmlEscaped() : told);
    }
    const engine::Finding *worst = worstFinding(estimate);
    const Tone tone = worst == nullptr                                  ? Tone::Normal
                      : worst->severity == engine::Severity::infeasible ? Tone::Infeasible
                      : worst->severity == engine::Severity::warning    ? Tone::Warning
                                                                        : Tone::Normal;
    cell(m_findings)->show(findingsSummary(estimate), tone);
    m_findings->setToolTip(worst == nullptr ? tr("Nothing to report.") : QString::fromStdString(worst->text));
}

void BottomStrip::paintEvent(QPaintEvent *)
{
    const plot::Colours &colours = plot::coloursFor(palette());
    QPainter painter(this);
    painter.fillRect(rect(), colours.panel);
    painter.setPen(colours.line);
    painter.drawLine(0, 0, width(), 0);
}

} // namespace ridgepoint::widgets
