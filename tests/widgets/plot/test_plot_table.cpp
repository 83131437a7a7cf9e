// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/csv_reader.h"
#include "tests/support/test_base.h"
#include "tests/widgets/plot/plot_stage.h"
#include "widgets/plot/plot_view.h"

#include <QAbstractItemModel>
#include <QAbstractItemModelTester>
#include <QFile>
#include <QSignalSpy>
#include <QTableView>
#include <QTemporaryDir>

namespace ridgepoint::tests {

using namespace plot;

namespace {

PlotFrame tableFrame()
{
    PlotFrame frame = fixedFrame();
    frame.x.unit = engine::Unit::second;
    frame.y.unit = engine::Unit::byte_per_second;
    return frame;
}

Curve oddCurve()
{
    Curve curve = curveOf(QStringLiteral("odd"), {0.1, 1.0 / 3, -2.5, 4e12}, {1e-300, 2, -3, 5});
    curve.name = QStringLiteral("=SUM(A1:A9)");
    curve.pointNames = {QStringLiteral("+1+1"), QStringLiteral("-cmd, \"quoted\""), QStringLiteral("@here"), QStringLiteral("two\nlines")};
    return curve;
}

QByteArray bytesOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

} // namespace

class TestPlotTable : public TestBase {
    Q_OBJECT
private Q_SLOTS:
    void init() { failOnAnyWarning(); }
    void tableHoldsTheCurves();
    void tableHoldsTheHeatMap();
    void tableTellsOfChanges();
    void tableSortsByValue();
    void writesCsv();
    void writesCsvOfAHeatMap();

private:
    [[nodiscard]] QString path(const QString &name) const { return m_folder.filePath(name); }

    QTemporaryDir m_folder;
};

void TestPlotTable::tableHoldsTheCurves()
{
    PlotView view;
    const QAbstractItemModelTester tester(view.tableModel(), QAbstractItemModelTester::FailureReportingMode::QtTest);
    view.setFrame(tableFrame());
    Curve uneven = curveOf(QStringLiteral("uneven"), {1, 2, 3}, {7});
    view.setCurves({oddCurve(), curveOf(QStringLiteral("hidden"), {1}, {1}), uneven});
    view.setCurveVisible(QStringLiteral("hidden"), false);
    const QAbstractItemModel *model = view.tableModel();
    QCOMPARE(model->columnCount(), 4);
    QCOMPARE(model->rowCount(), 4 + 1);
    const auto head = [model](int column) { return model->headerData(column, Qt::Horizontal).toString(); };
    QCOMPARE(head(2), QStringLiteral("time [s]"));
    QCOMPARE(head(3), QStringLiteral("speed [byte/s]"));
    const auto cell = [model](int row, int column) { return model->index(row, column).data().toString(); };
    const Curve odd = oddCurve();
    for (int row = 0; row < 4; ++row) {
        const auto point = static_cast<std::size_t>(row);
        QCOMPARE(cell(row, 0), odd.name);
        QCOMPARE(cell(row, 1), odd.pointNames[row]);
        bool isNumber = false;
        QVERIFY2(cell(row, 2).toDouble(&isNumber) == odd.xs[point] && isNumber, qPrintable(cell(row, 2)));
        QVERIFY2(cell(row, 3).toDouble(&isNumber) == odd.ys[point] && isNumber, qPrintable(cell(row, 3)));
    }
    QCOMPARE(cell(4, 0), QStringLiteral("uneven"));
    QCOMPARE(cell(4, 3), QStringLiteral("7"));
    view.setCurves({curveOf(QStringLiteral("gap"), {1, 2}, {qQNaN(), qInf()})});
    QCOMPARE(cell(0, 3), QString());
    QCOMPARE(cell(1, 3), QString());
    view.setCurves({});
    QCOMPARE(model->rowCount(), 0);
}

void TestPlotTable::tableHoldsTheHeatMap()
{
    PlotView view;
    const QAbstractItemModelTester tester(view.tableModel(), QAbstractItemModelTester::FailureReportingMode::QtTest);
    view.setFrame(tableFrame());
    view.setCurves({oddCurve()});
    const HeatMap map = smallHeatMap();
    view.setHeatMap(map);
    const QAbstractItemModel *model = view.tableModel();
    QCOMPARE(model->columnCount(), 3);
    QCOMPARE(model->rowCount(), 6);
    QCOMPARE(model->headerData(2, Qt::Horizontal).toString(), QStringLiteral("power [W]"));
    for (int row = 0; row < 6; ++row) {
        QCOMPARE(model->index(row, 0).data().toDouble(), map.xs[static_cast<std::size_t>(row % 3)]);
        QCOMPARE(model->index(row, 1).data().toDouble(), map.ys[static_cast<std::size_t>(row / 3)]);
        QCOMPARE(model->index(row, 2).data().toString(), row == 4 ? QString() : QString::number(map.values[static_cast<std::size_t>(row)]));
    }
    HeatMap broken = map;
    broken.values.resize(4);
    view.setHeatMap(broken);
    QCOMPARE(model->rowCount(), 4);
    broken.xs.clear();
    view.setHeatMap(broken);
    QCOMPARE(model->rowCount(), 0);
    view.clearHeatMap();
    QCOMPARE(model->columnCount(), 4);
    QCOMPARE(model->rowCount(), 4);
}

void TestPlotTable::tableTellsOfChanges()
{
    PlotView view;
    view.setFrame(tableFrame());
    view.setCurves({curveOf(QStringLiteral("a"), {1, 2}, {3, 4})});
    QSignalSpy changed(view.tableModel(), &QAbstractItemModel::dataChanged);
    QSignalSpy reset(view.tableModel(), &QAbstractItemModel::modelReset);
    view.setCurves({curveOf(QStringLiteral("a"), {1, 2}, {5, 6})});
    QCOMPARE(changed.count(), 1);
    QCOMPARE(reset.count(), 0);
    view.setCurves({curveOf(QStringLiteral("a"), {1, 2, 3}, {5, 6, 7})});
    QCOMPARE(reset.count(), 1);
    PlotFrame frame = tableFrame();
    frame.y.unit = engine::Unit::watt;
    view.setFrame(frame);
    QCOMPARE(view.tableModel()->headerData(3, Qt::Horizontal).toString(), QStringLiteral("speed [W]"));
}

void TestPlotTable::tableSortsByValue()
{
    PlotView view;
    view.setFrame(tableFrame());
    view.setCurves({curveOf(QStringLiteral("a"), {9, 10, 100}, {1e9, 2, 30})});
    view.showTable(true);
    auto *table = view.findChild<QTableView *>(QStringLiteral("plotTable"));
    QVERIFY(table != nullptr);
    const auto column = [table](int number) {
        QStringList cells;
        for (int row = 0; row < table->model()->rowCount(); ++row) {
            cells.append(table->model()->index(row, number).data().toString());
        }
        return cells;
    };
    QCOMPARE(column(2), (QStringList{QStringLiteral("9"), QStringLiteral("10"), QStringLiteral("100")}));
    table->sortByColumn(2, Qt::DescendingOrder);
    QCOMPARE(column(2), (QStringList{QStringLiteral("100"), QStringLiteral("10"), QStringLiteral("9")}));
    table->sortByColumn(3, Qt::AscendingOrder);
    QCOMPARE(column(2), (QStringList{QStringLiteral("10"), QStringLiteral("100"), QStringLiteral("9")}));
}

void TestPlotTable::writesCsv()
{
    PlotView view;
    view.setFrame(tableFrame());
    view.setCurves({oddCurve()});
    QVERIFY(view.exportTo(path(QStringLiteral("plot.csv"))));
    const auto table = data::parseCsv(bytesOf(path(QStringLiteral("plot.csv"))), QStringLiteral("plot.csv"));
    QVERIFY2(table, table ? "" : table.error().what.c_str());
    QCOMPARE(table->header, (std::vector<QByteArray>{"series", "point", "time [s]", "speed [byte/s]"}));
    QCOMPARE(table->rows.size(), std::size_t(4));
    const Curve odd = oddCurve();
    const std::vector<QByteArray> names{"'+1+1", "'-cmd, \"quoted\"", "'@here", "two\nlines"};
    for (std::size_t i = 0; i < 4; ++i) {
        const std::vector<QByteArray> &fields = table->rows[i].fields;
        QCOMPARE(fields[0], QByteArray("'=SUM(A1:A9)"));
        QCOMPARE(fields[1], names[i]);
        QVERIFY2(fields[2].toDouble() == odd.xs[i], fields[2].constData());
        QVERIFY2(fields[3].toDouble() == odd.ys[i], fields[3].constData());
    }
}

void TestPlotTable::writesCsvOfAHeatMap()
{
    PlotView view;
    PlotFrame frame = tableFrame();
    frame.x =
        Axis{AxisKind::Category, QStringLiteral("=place"), engine::Unit::none, {}, {}, {{}, QStringLiteral("+a"), QStringLiteral("b")}};
    view.setFrame(frame);
    view.setHeatMap(smallHeatMap());
    QVERIFY(view.exportTo(path(QStringLiteral("map.csv")), QSize(0, 0)));
    const auto table = data::parseCsv(bytesOf(path(QStringLiteral("map.csv"))), QStringLiteral("map.csv"));
    QVERIFY2(table, table ? "" : table.error().what.c_str());
    QCOMPARE(table->header, (std::vector<QByteArray>{"'=place", "speed [byte/s]", "power [W]"}));
    QCOMPARE(table->rows.size(), std::size_t(6));
    QCOMPARE(table->rows[0].fields, (std::vector<QByteArray>{"'+a", "10", "100"}));
    QCOMPARE(table->rows[4].fields, (std::vector<QByteArray>{"b", "20", ""}));
}

} // namespace ridgepoint::tests

QTEST_MAIN(ridgepoint::tests::TestPlotTable)
#include "test_plot_table.moc"
