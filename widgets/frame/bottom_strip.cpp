// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/frame/bottom_strip.h"

#include "widgets/frame/estimate_text.h"
#include "widgets/plot/halo_text.h"
#include "widgets/theme/theme.h"
#include "widgets/workspaces/common/picture_text.h"

#include <QAbstractButton>
#include <QEvent>
#include <QPainter>

#include <algorithm>
#include <array>
#include <cmath>

namespace ridgepoint::widgets {

using engine::MetricId;

namespace {

/// The first rank stays longest where there is no room for all.
constexpr int notShown = -1;

struct StripMetric {
    MetricId id;
    const char *shortCaption; ///< where the label has no room
    int rankInText;
    int rankInPictures;
};

constexpr std::array stripMetrics = {
    StripMetric{MetricId::tokens_per_second, QT_TRANSLATE_NOOP("ridgepoint::widgets::BottomStrip", "Throughput"), 1, notShown},
    StripMetric{MetricId::time_per_output_token, QT_TRANSLATE_NOOP("ridgepoint::widgets::BottomStrip", "TPOT"), 2, notShown},
    StripMetric{MetricId::time_to_first_token, QT_TRANSLATE_NOOP("ridgepoint::widgets::BottomStrip", "TTFT"), 10, notShown},
    StripMetric{MetricId::request_latency, QT_TRANSLATE_NOOP("ridgepoint::widgets::BottomStrip", "Latency"), 12, 1},
    StripMetric{MetricId::function_evaluations, QT_TRANSLATE_NOOP("ridgepoint::widgets::BottomStrip", "Evaluations"), notShown, 10},
    StripMetric{MetricId::compute_utilization, QT_TRANSLATE_NOOP("ridgepoint::widgets::BottomStrip", "Compute"), 8, 8},
    StripMetric{MetricId::memory_utilization, QT_TRANSLATE_NOOP("ridgepoint::widgets::BottomStrip", "Memory"), 6, 6},
    StripMetric{MetricId::energy_per_token, QT_TRANSLATE_NOOP("ridgepoint::widgets::BottomStrip", "Energy/token"), 7, notShown},
    StripMetric{MetricId::energy_per_image, QT_TRANSLATE_NOOP("ridgepoint::widgets::BottomStrip", "Energy/image"), notShown, 7},
    StripMetric{MetricId::cost_per_image, QT_TRANSLATE_NOOP("ridgepoint::widgets::BottomStrip", "Cost/image"), notShown, 3},
    StripMetric{MetricId::cost_per_million_tokens, QT_TRANSLATE_NOOP("ridgepoint::widgets::BottomStrip", "Cost/Mtok"), 3, notShown},
    StripMetric{MetricId::branch_multiplier, QT_TRANSLATE_NOOP("ridgepoint::widgets::BottomStrip", "Branching"), 9, 9},
    StripMetric{MetricId::bound, QT_TRANSLATE_NOOP("ridgepoint::widgets::BottomStrip", "Bound"), 11, 11},
    StripMetric{MetricId::rack_power, QT_TRANSLATE_NOOP("ridgepoint::widgets::BottomStrip", "Rack"), 4, 4},
    StripMetric{MetricId::pue, QT_TRANSLATE_NOOP("ridgepoint::widgets::BottomStrip", "PUE"), 5, 5},
    StripMetric{MetricId::weakest_layer, QT_TRANSLATE_NOOP("ridgepoint::widgets::BottomStrip", "Weakest"), 0, 0},
};

/// What a device without enough memory cannot serve.
constexpr std::array servedMetrics = {MetricId::tokens_per_second, MetricId::time_per_output_token, MetricId::time_to_first_token,
                                      MetricId::request_latency};

/// A caption over a value; the value's tone is told by a shape as well as by its colour.
class StripCell : public QAbstractButton {
public:
    enum class Tone : std::uint8_t { Normal, Warning, Infeasible };

    StripCell(const QString &caption, const QString &shortCaption, QWidget *parent)
        : QAbstractButton(parent), m_caption(caption), m_shortCaption(shortCaption)
    {
        setFocusPolicy(Qt::TabFocus);
        setCursor(Qt::PointingHandCursor);
        setAttribute(Qt::WA_Hover);
    }

    void show(const QString &value, Tone tone)
    {
        if (value == m_value && tone == m_tone)
            return;
        m_value = value;
        m_tone = tone;
        keepWidth();
        setAccessibleName(QStringLiteral("%1: %2").arg(m_caption, value));
        update();
    }

    void setShort(bool isShort)
    {
        if (isShort == m_isShort)
            return;
        m_isShort = isShort;
        update();
    }

    /// What the texts need. A value that becomes shorter keeps its room, so that the strip does not dance.
    [[nodiscard]] int widthFor(bool isShort) const
    {
        const double caption = plot::textWidth(isShort ? m_shortCaption : m_caption, widgets::font(TextSize::Small));
        return static_cast<int>(std::ceil(std::max(m_valueWidth, caption))) + steps(2);
    }

    /// After another font.
    void forgetWidth()
    {
        m_valueWidth = 0;
        keepWidth();
    }

    [[nodiscard]] QSize sizeHint() const override
    {
        const int texts =
            QFontMetrics(widgets::font(TextSize::Small)).height() + QFontMetrics(widgets::font(TextSize::Body, true)).height();
        return {widthFor(m_isShort), texts + steps(1.5)};
    }

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
        painter.setPen(colours.mutedText);
        plot::drawLine(painter, QRectF(left, top, width() - left, small.height()), Qt::AlignLeft, caption(), smallFont);
        top += small.height();
        int x = left;
        if (m_tone != Tone::Normal) {
            drawMark(painter, QRectF(left, top + strong.height() * 0.15, strong.height() * 0.7, strong.height() * 0.7));
            x += strong.height();
        }
        painter.setPen(m_tone == Tone::Infeasible ? colours.infeasible : m_tone == Tone::Warning ? colours.warning : colours.text);
        plot::drawLine(painter, QRectF(x, top, width() - x, strong.height()), Qt::AlignLeft, m_value, strongFont);
    }

private:
    void keepWidth()
    {
        const QFont strong = widgets::font(TextSize::Body, true);
        const int mark = m_tone == Tone::Normal ? 0 : QFontMetrics(strong).height();
        m_valueWidth = std::max(m_valueWidth, plot::textWidth(m_value, strong) + mark);
    }

    [[nodiscard]] const QString &caption() const { return m_isShort ? m_shortCaption : m_caption; }

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
    QString m_shortCaption;
    QString m_value;
    Tone m_tone = Tone::Normal;
    double m_valueWidth = 0;
    bool m_isShort = false;
};

StripCell *cell(QAbstractButton *button) { return static_cast<StripCell *>(button); }

StripCell::Tone toneOf(MetricId id, const engine::Estimate &estimate)
{
    const engine::MetricValue &value = estimate[id];
    if (id == MetricId::memory_utilization && value.is_present && value.number > 1)
        return StripCell::Tone::Infeasible;
    if (id == MetricId::bound && value.text == "capacity")
        return StripCell::Tone::Infeasible;
    if (id == MetricId::weakest_layer && value.is_present && estimate[MetricId::weakest_layer_headroom].number < 0)
        return StripCell::Tone::Infeasible;
    // Served by nothing that is there: the value holds for a device with enough memory.
    const bool isHypothetical = estimate.find("memory-exceeded") != nullptr && std::ranges::find(servedMetrics, id) != servedMetrics.end();
    return isHypothetical ? StripCell::Tone::Warning : StripCell::Tone::Normal;
}

StripCell::Tone toneOf(const engine::Finding *worst)
{
    if (worst == nullptr || worst->severity == engine::Severity::note)
        return StripCell::Tone::Normal;
    return worst->severity == engine::Severity::infeasible ? StripCell::Tone::Infeasible : StripCell::Tone::Warning;
}

} // namespace

BottomStrip::BottomStrip(QWidget *parent) : QWidget(parent), m_findings(new StripCell(tr("Findings"), tr("Findings"), this))
{
    setObjectName(QStringLiteral("bottomStrip"));
    setAccessibleName(tr("Answers of the scenario"));
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    for (const StripMetric &metric : stripMetrics) {
        const MetricId id = metric.id;
        auto *button = new StripCell(labelOf(id), tr(metric.shortCaption), this);
        button->setObjectName(QStringLiteral("strip.") + nameOf(id));
        connect(button, &QAbstractButton::clicked, this, [this, id, button] { Q_EMIT metricChosen(id, button); });
        m_cells.push_back(button);
    }
    m_findings->setObjectName(QStringLiteral("strip.findings"));
    connect(m_findings, &QAbstractButton::clicked, this, [this] { Q_EMIT findingsChosen(m_findings); });
}

void BottomStrip::setEstimate(const engine::Estimate &estimate)
{
    const engine::Finding *exceeded = estimate.find("memory-exceeded");
    m_isPictures = engine::makes_pictures(estimate.workload);
    for (std::size_t i = 0; i < stripMetrics.size(); ++i) {
        const MetricId id = stripMetrics[i].id;
        const engine::MetricValue &value = estimate[id];
        const StripCell::Tone tone = toneOf(id, estimate);
        cell(m_cells[i])->show(id == MetricId::weakest_layer ? weakestLayerText(estimate) : valueText(id, value), tone);
        const QString told = tooltip(id, value);
        const bool isHypothetical = tone == StripCell::Tone::Warning;
        m_cells[i]->setToolTip(isHypothetical ? told + QStringLiteral("<br>") + readable(exceeded->text).toHtmlEscaped() : told);
    }
    const engine::Finding *worst = worstFinding(estimate);
    cell(m_findings)->show(findingsSummary(estimate), toneOf(worst));
    m_findings->setToolTip(worst == nullptr ? tr("Nothing to report.") : readable(worst->text));
    fitCells();
}

QSize BottomStrip::sizeHint() const { return {minimumSizeHint().width(), m_findings->sizeHint().height()}; }

QSize BottomStrip::minimumSizeHint() const { return {steps(20), m_findings->sizeHint().height()}; }

/// All cells with their labels, else with their short captions, else without those of the last ranks. No text is ever cut.
/// The strip places its cells itself: to show a child makes a layout settle every ancestor at once, and so resize the strip in between.
void BottomStrip::fitCells()
{
    const int spacing = steps(0.5);
    const int margin = steps(1);
    std::array<int, stripMetrics.size()> needs{};
    const auto rank = [this](std::size_t i) { return m_isPictures ? stripMetrics[i].rankInPictures : stripMetrics[i].rankInText; };
    const auto total = [&](bool isShort) {
        int sum = 2 * margin + cell(m_findings)->widthFor(isShort);
        for (std::size_t i = 0; i < m_cells.size(); ++i) {
            needs[i] = rank(i) == notShown ? 0 : cell(m_cells[i])->widthFor(isShort) + spacing;
            sum += needs[i];
        }
        return sum;
    };
    const bool isShort = total(false) > width();
    int sum = total(isShort);
    for (int last = static_cast<int>(m_cells.size()); sum > width() && last > 0; --last)
        for (std::size_t i = 0; i < m_cells.size(); ++i)
            if (rank(i) == last) {
                sum -= needs[i];
                needs[i] = 0;
            }
    const int spare = std::max(0, width() - sum);
    const auto shown = static_cast<int>(std::ranges::count_if(needs, [](int need) { return need > 0; })) + 1;
    int placed = 0;
    int x = margin;
    const auto place = [&](QAbstractButton *button, int need) {
        const int shared = spare * (placed + 1) / shown - spare * placed / shown;
        button->setGeometry(x, 0, need + shared, height());
        x += need + shared + spacing;
        ++placed;
    };
    for (std::size_t i = 0; i < m_cells.size(); ++i) {
        cell(m_cells[i])->setShort(isShort);
        if (needs[i] > 0)
            place(m_cells[i], needs[i] - spacing);
        m_cells[i]->setVisible(needs[i] > 0);
    }
    cell(m_findings)->setShort(isShort);
    place(m_findings, cell(m_findings)->widthFor(isShort));
}

void BottomStrip::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    fitCells();
}

void BottomStrip::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() != QEvent::FontChange && event->type() != QEvent::StyleChange)
        return;
    for (QAbstractButton *button : m_cells)
        cell(button)->forgetWidth();
    cell(m_findings)->forgetWidth();
    updateGeometry();
    fitCells();
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
