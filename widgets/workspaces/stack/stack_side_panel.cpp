// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/workspaces/stack/stack_side_panel.h"

#include "widgets/theme/theme.h"
#include "widgets/workspaces/stack/company_card.h"
#include "widgets/workspaces/stack/stack_legend.h"
#include "widgets/workspaces/stack/stack_load_table.h"

#include <QComboBox>
#include <QLabel>
#include <QLocale>
#include <QScrollArea>
#include <QStackedWidget>
#include <QUrl>
#include <QVBoxLayout>

#include <utility>

namespace ridgepoint::widgets {

namespace {

QLabel *makeHeading(const QString &text)
{
    auto *label = new QLabel(text);
    setTextSize(label, TextSize::Body, true);
    return label;
}

QLabel *makeMuted(const QString &text)
{
    auto *label = new QLabel(text);
    label->setWordWrap(true);
    setTextSize(label, TextSize::Small);
    setRole(label, QStringLiteral("muted"));
    return label;
}

} // namespace

StackSidePanel::StackSidePanel(std::shared_ptr<const StackModel> model, QWidget *parent) : QWidget(parent), m_model(std::move(model))
{
    setObjectName(QStringLiteral("stackSidePanel"));
    m_pages = new QStackedWidget(this);
    m_overview = buildOverview();
    m_card = new CompanyCard(m_model);
    m_pages->addWidget(m_overview);
    m_pages->addWidget(m_card);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_pages);

    connect(m_card, &CompanyCard::companyRequested, this, &StackSidePanel::companyRequested);
    connect(m_card, &CompanyCard::layerRequested, this, &StackSidePanel::layerRequested);
    connect(m_card, &CompanyCard::closeRequested, this, &StackSidePanel::closeRequested);
    connect(m_highlight, &QComboBox::currentIndexChanged, this, [this] {
        listHighlighted();
        Q_EMIT highlightChanged(highlight());
    });
    listHighlighted();
}

QWidget *StackSidePanel::buildOverview()
{
    auto *page = new QWidget;
    auto *column = new QVBoxLayout(page);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(steps(1));

    auto *heading = makeHeading(tr("Highlight"));
    m_highlight = new QComboBox;
    m_highlight->setObjectName(QStringLiteral("highlight"));
    m_highlight->addItem(tr("None"), static_cast<int>(StackHighlight::None));
    m_highlight->addItem(tr("Vertical integrators"), static_cast<int>(StackHighlight::Integrators));
    m_highlight->addItem(tr("Leaders of a layer"), static_cast<int>(StackHighlight::Leaders));
    m_highlight->addItem(tr("Most depended on"), static_cast<int>(StackHighlight::MostDependedOn));
    m_highlight->addItem(tr("Weakest layer"), static_cast<int>(StackHighlight::WeakestLayer));
    heading->setBuddy(m_highlight);
    m_highlight->setAccessibleName(tr("Highlight"));
    m_highlight->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_highlight->setMinimumContentsLength(12);

    m_list = new QLabel;
    m_list->setObjectName(QStringLiteral("highlighted"));
    m_list->setWordWrap(true);
    m_list->setTextFormat(Qt::RichText);
    m_list->setTextInteractionFlags(Qt::TextBrowserInteraction);
    m_list->setAccessibleName(tr("Highlighted companies"));
    connect(m_list, &QLabel::linkActivated, this, [this](const QString &link) { Q_EMIT companyRequested(QUrl(link).path()); });

    m_loads = new StackLoadTable;
    m_loads->hide();

    const auto &stack = m_model->data();
    const QLocale locale;
    const auto count = [&locale](std::size_t size) { return locale.toString(static_cast<qulonglong>(size)); };
    column->addWidget(heading);
    column->addWidget(m_highlight);
    column->addWidget(m_list);
    column->addWidget(m_loads);
    column->addSpacing(steps(1));
    column->addWidget(makeHeading(tr("How to read it")));
    column->addWidget(new StackLegend);
    column->addSpacing(steps(0.5));
    column->addWidget(makeMuted(
        tr("%1 companies in %2 roles, %3 products and %4 relationships. Every figure shows its source on hover and in the company's card.")
            .arg(count(stack.companies.size()), count(stack.companyLayers.size()), count(stack.products.size()),
                 count(stack.relationships.size()))));
    column->addStretch(1);

    auto *area = new QScrollArea;
    area->setFrameShape(QFrame::NoFrame);
    area->setWidgetResizable(true);
    area->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    area->setFocusPolicy(Qt::NoFocus);
    area->setWidget(page);
    area->viewport()->setAutoFillBackground(false);
    page->setAutoFillBackground(false);
    return area;
}

void StackSidePanel::setCompany(const QString &company)
{
    if (!company.isEmpty())
        m_card->setCompany(company);
    m_pages->setCurrentWidget(company.isEmpty() ? m_overview : static_cast<QWidget *>(m_card));
}

void StackSidePanel::setHighlight(StackHighlight highlight)
{
    m_highlight->setCurrentIndex(m_highlight->findData(static_cast<int>(highlight)));
}

StackHighlight StackSidePanel::highlight() const { return static_cast<StackHighlight>(m_highlight->currentData().toInt()); }

void StackSidePanel::setLoads(const StackLoads &loads) { m_loads->setLoads(loads); }

void StackSidePanel::listHighlighted()
{
    constexpr int shownAtMost = 14;
    const auto chosen = highlight();
    m_loads->setVisible(chosen == StackHighlight::WeakestLayer);
    if (chosen == StackHighlight::WeakestLayer) {
        m_list->setText(tr("Load of each physical layer over its limit; it follows the sliders below."));
        return;
    }
    const auto found = m_model->highlighted(chosen);
    QStringList lines;
    for (const auto &each : found) {
        if (lines.size() == shownAtMost) {
            lines.append(tr("and %1 more").arg(static_cast<int>(found.size()) - shownAtMost));
            break;
        }
        const QString count = chosen == StackHighlight::Integrators ? tr("%1 of six layers").arg(each.count)
                              : chosen == StackHighlight::Leaders
                                  ? (each.count == 1 ? tr("leads 1 layer") : tr("leads %1 layers").arg(each.count))
                                  : (each.count == 1 ? tr("1 company") : tr("%1 companies").arg(each.count));
        lines.append(
            QStringLiteral("<a href=\"company:%1\">%2</a> &nbsp;%3").arg(each.company->slug, each.company->name.toHtmlEscaped(), count));
    }
    m_list->setText(chosen == StackHighlight::None
                        ? tr("Hover a company to see what it depends on; click it to open its card.")
                        : QStringLiteral("<p style=\"line-height:140%\">%1</p>").arg(lines.join(QStringLiteral("<br>"))));
}

QSize StackSidePanel::sizeHint() const { return {static_cast<int>(steps(34)), static_cast<int>(steps(70))}; }

} // namespace ridgepoint::widgets
