// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/test_base.h"
#include "widgets/plot/colours.h"
#include "widgets/theme/theme.h"
#include "widgets/workspaces/common/sorted_table.h"
#include "widgets/workspaces/common/table_delegate.h"

#include <QApplication>
#include <QHeaderView>
#include <QPainter>
#include <QStandardItemModel>

using namespace ridgepoint;
using namespace ridgepoint::widgets;

namespace {

constexpr QSize cell(160, 24);

/// The cell of the only item as it is painted.
QImage painted(const QStandardItemModel &model, QStyle::State state = QStyle::State_Enabled, QSize size = cell)
{
    QImage image(size, QImage::Format_ARGB32_Premultiplied);
    image.fill(plot::coloursFor(QApplication::palette()).panel);
    QStyleOptionViewItem option;
    option.rect = QRect(QPoint(), size);
    option.font = QApplication::font();
    option.fontMetrics = QFontMetrics(option.font);
    option.palette = QApplication::palette();
    option.state = state;
    QPainter painter(&image);
    const TableDelegate delegate(TableDelegate::usual, nullptr);
    delegate.paint(&painter, option, model.index(0, 0));
    return image;
}

/// What differs from the first pixel, without the line below the cell.
QRect inkOf(const QImage &image)
{
    QRect ink;
    for (int y = 0; y + 1 < image.height(); ++y)
        for (int x = 0; x < image.width(); ++x)
            if (image.pixel(x, y) != image.pixel(0, 0))
                ink |= QRect(x, y, 1, 1);
    return ink;
}

QStandardItemModel *modelOf(const QString &text, QObject *parent)
{
    auto *model = new QStandardItemModel(1, 1, parent);
    model->setItem(0, 0, new QStandardItem(text));
    return model;
}

} // namespace

class TestTableDelegate : public tests::TestBase {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { applyTheme(*qApp, ThemeChoice::Light); }
    void init() { failOnAnyWarning(); }

    void figuresStandAtTheRight_data()
    {
        QTest::addColumn<QVariant>("alignment");
        QTest::newRow("flags") << QVariant::fromValue<Qt::Alignment>(Qt::AlignRight | Qt::AlignVCenter);
        QTest::newRow("number") << QVariant(int(Qt::AlignRight | Qt::AlignVCenter));
    }

    void figuresStandAtTheRight()
    {
        QFETCH(QVariant, alignment);
        QStandardItemModel *model = modelOf(QStringLiteral("12.5"), this);
        const QRect left = inkOf(painted(*model));
        model->setData(model->index(0, 0), alignment, Qt::TextAlignmentRole);
        const QRect right = inkOf(painted(*model));
        QVERIFY(left.left() < 14 && left.right() < cell.width() / 2);
        QVERIFY(right.left() > cell.width() / 2 && right.right() > cell.width() - 14 && right.right() < cell.width() - 1);
        QCOMPARE(right.size(), left.size());
    }

    void longTextIsElidedInALowRowAndWrapsInAHighOne()
    {
        QStandardItemModel *model = modelOf(QStringLiteral("a sentence of many words that are far wider than the cell"), this);
        const QRect low = inkOf(painted(*model));
        QVERIFY(low.right() < cell.width());
        const QRect high = inkOf(painted(*model, QStyle::State_Enabled, {160, 90}));
        QVERIFY(high.height() > 2 * low.height());
    }

    void weightAndColourAreHonoured()
    {
        QStandardItemModel *model = modelOf(QStringLiteral("words"), this);
        const QImage plain = painted(*model);
        QFont bold = QApplication::font();
        bold.setBold(true);
        model->setData(model->index(0, 0), bold, Qt::FontRole);
        QVERIFY(inkOf(painted(*model)).width() > inkOf(plain).width());
        model->setData(model->index(0, 0), QVariant(), Qt::FontRole);
        for (const QVariant &red : {QVariant(QColor(Qt::red)), QVariant(QBrush(Qt::red))}) {
            model->setData(model->index(0, 0), red, Qt::ForegroundRole);
            const QImage coloured = painted(*model);
            QVERIFY(coloured != plain);
            QCOMPARE(inkOf(coloured), inkOf(plain));
        }
    }

    void choiceAndFocusAreSeen()
    {
        const plot::Colours &colours = plot::coloursFor(QApplication::palette());
        const QStandardItemModel *model = modelOf(QStringLiteral("words"), this);
        const QImage chosen = painted(*model, QStyle::State_Enabled | QStyle::State_Selected);
        QCOMPARE(chosen.pixelColor(cell.width() / 2, 3), colours.accentTint);
        const QImage focused = painted(*model, QStyle::State_Enabled | QStyle::State_Selected | QStyle::State_HasFocus);
        QCOMPARE(focused.pixelColor(cell.width() / 2, 0), colours.accent);
    }

    /// Columns as wide as they ask to be cut nothing.
    void theHintHoldsTheText()
    {
        QStandardItemModel *model = modelOf(QStringLiteral("1 234 567.8 kWh"), this);
        SortedTable table(model, 1);
        table.resizeColumnToContents(0);
        QVERIFY(table.columnWidth(0) >=
                QFontMetrics(table.font()).horizontalAdvance(model->item(0, 0)->text()) + 2 * steps(TableDelegate::usual));
        QVERIFY(qobject_cast<TableDelegate *>(table.itemDelegate()) != nullptr);
    }
};

QTEST_MAIN(TestTableDelegate)
#include "test_table_delegate.moc"
