// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/widgets/vendors/synthetic_table.h"

#include "tests/support/test_base.h"
#include "widgets/models/entity_export.h"
#include "widgets/models/entity_model.h"
#include "widgets/models/natural_order.h"
#include "widgets/workspaces/vendors/chart_content.h"
#include "widgets/workspaces/vendors/compare_html.h"
#include "widgets/workspaces/vendors/detail_html.h"
#include "widgets/workspaces/vendors/vendors_sentence.h"

#include <QAbstractItemModelTester>
#include <QFile>
#include <QSignalSpy>
#include <QTemporaryDir>

#include <algorithm>

using namespace ridgepoint;
using namespace ridgepoint::widgets;

namespace {

constexpr int vendorColumn = 1;
constexpr int memoryColumn = 5;
constexpr int bandwidthColumn = 6;
constexpr int tdpColumn = 8;

QStringList keys(const EntityModel &model)
{
    QStringList result;
    for (int row = 0; row < model.rowCount(); ++row)
        result.append(model.key(row));
    return result;
}

QStringList words(const char *text) { return QString::fromLatin1(text).split(u' ', Qt::SkipEmptyParts); }

} // namespace

class EntityModelTest : public tests::TestBase {
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        failOnAnyWarning();
        m_model = std::make_unique<EntityModel>();
        m_tester = std::make_unique<QAbstractItemModelTester>(m_model.get(), QAbstractItemModelTester::FailureReportingMode::QtTest);
        m_model->setTable(std::make_shared<const data::EntityTable>(tests::smallTable()));
    }

    void cleanup()
    {
        m_tester.reset();
        m_model.reset();
    }

    void sortsNumbersByValueWithGapsLast()
    {
        m_model->sort(bandwidthColumn, Qt::DescendingOrder);
        QCOMPARE(keys(*m_model), words("b100 mi300x gaudi-3 formula tpu-v5e b9"));
        m_model->sort(bandwidthColumn, Qt::AscendingOrder);
        QCOMPARE(keys(*m_model), words("tpu-v5e formula gaudi-3 mi300x b100 b9"));
    }

    void sortsTextNaturallyAndKeepsTies()
    {
        m_model->sort(0, Qt::AscendingOrder);
        QCOMPARE(keys(*m_model), words("formula b9 b100 gaudi-3 mi300x tpu-v5e"));
        m_model->sort(memoryColumn, Qt::DescendingOrder);
        QCOMPARE(keys(*m_model), words("b9 b100 mi300x gaudi-3 tpu-v5e formula"));
        m_model->sort(vendorColumn, Qt::AscendingOrder);
        QCOMPARE(keys(*m_model), words("mi300x tpu-v5e gaudi-3 b9 b100 formula"));
        m_model->sort(-1);
        QCOMPARE(keys(*m_model), words("b100 b9 mi300x tpu-v5e formula gaudi-3"));
    }

    void naturalOrder_data()
    {
        QTest::addColumn<QString>("left");
        QTest::addColumn<QString>("right");
        QTest::addColumn<int>("sign");
        QTest::newRow("numbers") << QStringLiteral("B9") << QStringLiteral("B100") << -1;
        QTest::newRow("zeros") << QStringLiteral("A007") << QStringLiteral("A7b") << -1;
        QTest::newRow("case") << QStringLiteral("alpha") << QStringLiteral("Beta") << -1;
        QTest::newRow("prefix") << QStringLiteral("H100 SXM") << QStringLiteral("H100") << 1;
        QTest::newRow("equal") << QStringLiteral("MI300X") << QStringLiteral("MI300X") << 0;
    }
    void naturalOrder()
    {
        QFETCH(QString, left);
        QFETCH(QString, right);
        QFETCH(int, sign);
        const auto signOf = [](int value) { return value < 0 ? -1 : value > 0 ? 1 : 0; };
        QCOMPARE(signOf(naturalCompare(left, right)), sign);
        QCOMPARE(signOf(naturalCompare(right, left)), -sign);
    }

    void everyWordMustMatchInAnyColumn()
    {
        m_model->setFilter(QStringLiteral("  GPU nvid "));
        QCOMPARE(keys(*m_model), words("b100 b9"));
        m_model->setFilter(QStringLiteral("gpu shipping"));
        QCOMPARE(keys(*m_model), words("b100 mi300x"));
        m_model->setFilter(QStringLiteral("gpu shipping nothing"));
        QCOMPARE(m_model->rowCount(), 0);
        m_model->setFilter(QStringLiteral("192 gb"));
        QCOMPARE(keys(*m_model), words("b100 mi300x"));
        m_model->setFilter(QString());
        QCOMPARE(m_model->rowCount(), 6);
    }

    void filterAgreesWithPlainSearch()
    {
        const data::EntityTable table = tests::largeTable(3000);
        FilterIndex index;
        QStringList texts;
        for (const data::EntityRow &row : table.rows) {
            texts.append(row.name + u' ' + row.cells[2].text + u' ' + row.cells[4].text);
            index.append(texts.last());
        }
        std::vector<std::uint8_t> isMatch;
        for (const char *query : {"a", "nvidia", "amd 2016", "tor", "-9", "é", "part x", "accelerator z-1 gpu", "g", "zz", "2026-12"}) {
            const QString text = QString::fromUtf8(query);
            index.match(text, isMatch);
            for (qsizetype row = 0; row < texts.size(); ++row) {
                const QStringList parts = text.split(u' ');
                const bool expected = std::all_of(parts.begin(), parts.end(), [&texts, row](const QString &part) {
                    return texts[row].contains(part, Qt::CaseInsensitive);
                });
                QCOMPARE(isMatch[static_cast<std::size_t>(row)] != 0, expected);
            }
        }
    }

    void facetsAreOrWithinAndAndBetween()
    {
        m_model->choose(Facet::Vendor, words("NVIDIA AMD"));
        QCOMPARE(keys(*m_model), words("b100 b9 mi300x"));
        m_model->choose(Facet::Status, words("shipping"));
        QCOMPARE(keys(*m_model), words("b100 mi300x"));
        m_model->choose(Facet::Year, words("2023"));
        QCOMPARE(keys(*m_model), words("mi300x"));
        m_model->setFilter(QStringLiteral("b100"));
        QCOMPARE(m_model->rowCount(), 0);
        m_model->clearFilters();
        QCOMPARE(m_model->rowCount(), 6);
        QVERIFY(!m_model->isNarrowed());
        m_model->choose(Facet::Year, {QString()});
        QCOMPARE(keys(*m_model), words("formula"));
    }

    void facetCountsFollowTheOtherFacets()
    {
        m_model->choose(Facet::Status, words("shipping"));
        m_model->choose(Facet::Vendor, words("AMD"));
        const std::vector<FacetValue> vendors = m_model->facetValues(Facet::Vendor);
        const auto nvidia =
            std::find_if(vendors.begin(), vendors.end(), [](const FacetValue &v) { return v.text == QStringLiteral("NVIDIA"); });
        QVERIFY(nvidia != vendors.end());
        QCOMPARE(nvidia->count, 1);
        QVERIFY(!nvidia->isChosen);
        const std::vector<FacetValue> years = m_model->facetValues(Facet::Year);
        QCOMPARE(years.front().text, QStringLiteral("2026"));
        QVERIFY(years.back().text.isEmpty());
    }

    void onePrefixServesAColumn()
    {
        QCOMPARE(m_model->headerData(memoryColumn, Qt::Horizontal).toString(), QStringLiteral("Memory, GB"));
        QCOMPARE(m_model->index(0, memoryColumn).data().toString(), QStringLiteral("192"));
        QCOMPARE(m_model->headerData(bandwidthColumn, Qt::Horizontal).toString(), QStringLiteral("Memory bandwidth, TB/s"));
        QCOMPARE(m_model->index(3, bandwidthColumn).data().toString(), QStringLiteral("0.819"));
        QCOMPARE(m_model->index(1, bandwidthColumn).data().toString(), QString(QChar(0x2014)));
        QSignalSpy header(m_model.get(), &QAbstractItemModel::headerDataChanged);
        m_model->setPrefixPerCell(bandwidthColumn, true);
        QCOMPARE(header.count(), 1);
        QCOMPARE(m_model->headerData(bandwidthColumn, Qt::Horizontal).toString(), QStringLiteral("Memory bandwidth"));
        QCOMPARE(m_model->index(3, bandwidthColumn).data().toString(), QStringLiteral("819 GB/s"));
    }

    void scalesKeepThreeDigits_data()
    {
        QTest::addColumn<int>("unit");
        QTest::addColumn<double>("typical");
        QTest::addColumn<double>("value");
        QTest::addColumn<QString>("unitText");
        QTest::addColumn<QString>("text");
        using engine::Unit;
        const auto row = [](const char *name, Unit unit, double typical, double value, const char *unitText, const char *text) {
            QTest::newRow(name) << static_cast<int>(unit) << typical << value << QString::fromUtf8(unitText) << QString::fromUtf8(text);
        };
        row("parameters", Unit::parameter, 8e9, 8.030261248e9, "billion", "8.03");
        row("percent", Unit::fraction, 0.5, 0.027, "%", "2.7");
        row("year", Unit::year, 2024, 2024, "", "2024");
        row("dollars", Unit::dollar, 3e4, 28500, "USD", "28\u2009500");
        row("picojoule", Unit::joule_per_bit, 4e-12, 1.3e-12, "pJ/bit", "1.3");
        row("microsecond", Unit::second, 2e-6, 6e-7, "µs", "0.6");
        row("zero", Unit::watt, 700, 0, "W", "0");
        row("large", Unit::byte, 8e10, 1.2345e15, "GB", "1\u2009234\u2009500");
    }
    void scalesKeepThreeDigits()
    {
        QFETCH(int, unit);
        QFETCH(double, typical);
        QFETCH(double, value);
        QFETCH(QString, unitText);
        QFETCH(QString, text);
        const std::array<double, 1> values{typical};
        const ColumnScale scale = ColumnScale::fit(static_cast<engine::Unit>(unit), values);
        QCOMPARE(scale.unitText(), unitText);
        QCOMPARE(scale.format(value), text);
    }

    void toolTipsCarryTheSource()
    {
        const QString text = m_model->index(2, bandwidthColumn).data(Qt::ToolTipRole).toString();
        QVERIFY(text.contains(QStringLiteral("5.30 TB/s")));
        QVERIFY(text.contains(QStringLiteral("Vendor &lt;datasheet&gt;, 2025-03")));
        QVERIFY(text.contains(QStringLiteral("stated · datasheet · dense")));
        QVERIFY(text.contains(QStringLiteral("a &lt;note&gt; &amp; more")));
        QVERIFY(text.contains(QStringLiteral("Others say 5.20 TB/s (An estimate, 2025-03)")));
        QVERIFY(m_model->index(1, bandwidthColumn).data(Qt::ToolTipRole).toString().contains(QStringLiteral("Not known")));
        QCOMPARE(m_model->index(0, tdpColumn).data(EntityModel::MarkRole).toString(), QStringLiteral("~"));
        QCOMPARE(m_model->index(0, memoryColumn).data(EntityModel::MarkRole).toString(), QString());
    }

    void detailNamesEverySource()
    {
        const QString html = detailHtml(m_model->table(), 2, plot::lightColours());
        QVERIFY(html.contains(QStringLiteral("https://example.org/a?b=1&amp;c=2")));
        QVERIFY(html.contains(QStringLiteral("Others say <b>5.20 TB/s</b>")));
        QVERIFY(html.contains(QStringLiteral("estimated")));
        QVERIFY(detailHtml(m_model->table(), 1, plot::lightColours()).contains(QStringLiteral("Memory bandwidth, TDP")));
    }

    void comparisonMarksTheBestAndLeavesGaps()
    {
        const QString html = compareHtml(m_model->table(), {0, 2, 1}, plot::lightColours());
        QVERIFY(html.contains(QStringLiteral("1.5×")));
        QVERIFY(html.contains(QStringLiteral("0.662×")));
        QVERIFY(html.contains(QStringLiteral(">best<")));
        QVERIFY(html.contains(QChar(0x2014)));
        QCOMPARE(betterEnd(m_model->table().columns[tdpColumn]), Better::Lower);
    }

    void copiesWithHeaders()
    {
        const QString text = entityTsv(*m_model, {0, 4}, {0, memoryColumn});
        QCOMPARE(text, QStringLiteral("Accelerator\tMemory, GB\nB100\t192\n'=SUM(A1)\t\n"));
    }

    void exportsSiValuesWithSources()
    {
        QTemporaryDir folder;
        const QString path = folder.filePath(QStringLiteral("table.csv"));
        QVERIFY(exportEntities(*m_model, {0, vendorColumn, memoryColumn}, path).has_value());
        QFile file(path);
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QString text = QString::fromUtf8(file.readAll());
        QVERIFY(text.startsWith(QStringLiteral("Slug,Accelerator,Vendor,Memory [byte],Source of Memory")));
        QVERIFY(text.contains(QStringLiteral("b100,B100,NVIDIA,1.92e+11,")));
        QVERIFY(text.contains(QStringLiteral("https://example.org/a?b=1&c=2")));
        QVERIFY(text.contains(QStringLiteral("'=SUM(A1)")));
        const auto refused = exportEntities(*m_model, {0}, folder.filePath(QStringLiteral("missing/table.csv")));
        QVERIFY(!refused.has_value());
        QVERIFY(!refused.error().what.empty());
    }

    void scatterCountsWhatIsMissing()
    {
        ScatterChoice choice;
        choice.x = bandwidthColumn;
        choice.y = 7;
        const ChartContent content = scatterContent(m_model->table(), m_model->shownRows(), choice, {QStringLiteral("tpu-v5e")});
        QCOMPARE(content.missing, 2);
        QCOMPARE(content.frame.subtitle, QStringLiteral("2 of 6 have no figure"));
        QCOMPARE(content.frame.x.kind, plot::AxisKind::Log);
        std::size_t points = 0;
        for (const plot::Curve &curve : content.curves) {
            points += curve.xs.size();
            QCOMPARE(curve.pointKeys.size(), static_cast<qsizetype>(curve.xs.size()));
            if (curve.pointKeys.contains(QStringLiteral("tpu-v5e")))
                QCOMPARE(curve.labelledPoints.size(), std::size_t(1));
        }
        QCOMPARE(points, std::size_t(4));
        choice.x = 4;
        const ChartContent dated = scatterContent(m_model->table(), m_model->shownRows(), choice, {});
        QCOMPARE(dated.frame.x.kind, plot::AxisKind::Date);
    }

    void rankingStartsWithTheHighest()
    {
        RankingChoice choice;
        choice.column = bandwidthColumn;
        const ChartContent content = rankingContent(m_model->table(), m_model->shownRows(), choice);
        QCOMPARE(content.missing, 1);
        QCOMPARE(content.frame.y.categories.first(), QStringLiteral("B100"));
        QCOMPARE(content.frame.y.categories.last(), QStringLiteral("TPU v5e"));
        choice.isLowestFirst = true;
        QCOMPARE(rankingContent(m_model->table(), m_model->shownRows(), choice).frame.y.categories.first(), QStringLiteral("TPU v5e"));
    }

    void theSentenceIsComputed()
    {
        QCOMPARE(vendorsSentence(*m_model), QStringLiteral("6 accelerators from 5 vendors. Highest memory bandwidth: B100, 8.00 TB/s."));
        m_model->choose(Facet::Vendor, words("AMD Intel"));
        QCOMPARE(vendorsSentence(*m_model),
                 QStringLiteral("6 accelerators from 5 vendors; 2 match. Highest memory bandwidth: MI300X, 5.30 TB/s."));
    }

private:
    std::unique_ptr<EntityModel> m_model;
    std::unique_ptr<QAbstractItemModelTester> m_tester;
};

QTEST_MAIN(EntityModelTest)
#include "test_entity_model.moc"
