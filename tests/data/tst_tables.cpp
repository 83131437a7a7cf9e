// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/entity_table.h"
#include "data/stack_reader.h"
#include "tests/data/data_fixture.h"

#include <QSet>

using namespace ridgepoint;
using data::EntityKind;

class TestTables : public tests::TestBase {
    Q_OBJECT
private Q_SLOTS:
    void init() { failOnAnyWarning(); }

    void everyKindReadsWhole_data()
    {
        QTest::addColumn<int>("kind");
        QTest::addColumn<int>("rows");
        QTest::newRow("accelerators") << int(EntityKind::Accelerators) << 143;
        QTest::newRow("systems") << int(EntityKind::Systems) << 51;
        QTest::newRow("fabrics") << int(EntityKind::Fabrics) << 60;
        QTest::newRow("models") << int(EntityKind::Models) << 145;
        QTest::newRow("companies") << int(EntityKind::Companies) << 299;
        QTest::newRow("products") << int(EntityKind::Products) << 213;
    }

    void everyKindReadsWhole()
    {
        QFETCH(int, kind);
        QFETCH(int, rows);
        const auto table = data::readEntityTable(m_database, EntityKind(kind));
        QVERIFY2(table, table ? "" : table.error().what.c_str());
        QCOMPARE(int(table->rows.size()), rows);
        QSet<QString> ids;
        int shown = 0;
        for (const data::Column &column : table->columns) {
            QVERIFY(!column.label.isEmpty() && !column.tooltip.isEmpty());
            ids.insert(column.id);
            shown += column.isShownByDefault ? 1 : 0;
        }
        QCOMPARE(std::size_t(ids.size()), table->columns.size());
        QVERIFY(shown >= 5 && shown <= 12);
        for (const data::EntityRow &row : table->rows)
            checkRow(*table, row);
        QVERIFY(table->vendorColumn >= 0);
    }

    void acceleratorFiguresCarryTheirSources()
    {
        const auto table = data::readEntityTable(m_database, EntityKind::Accelerators);
        QVERIFY(table);
        const data::EntityRow &row = table->rows[std::size_t(table->findRow(QStringLiteral("nvidia-h100-sxm")))];
        const data::Cell &peak = row.cells[std::size_t(table->findColumn(QStringLiteral("peak_bf16")))];
        QCOMPARE(*peak.number, 989.4e12);
        QVERIFY(!peak.alternatives.empty());
        const data::Provenance &source = table->provenances[std::size_t(peak.provenance)];
        QCOMPARE(source.qualifier, QStringLiteral("dense"));
        QVERIFY(source.url.startsWith(QStringLiteral("https://")));
        const data::Cell &ridge = row.cells[std::size_t(table->findColumn(QStringLiteral("ridge_point_bf16")))];
        QVERIFY(std::abs(*ridge.number - 295.34) < 0.01);
        QCOMPARE(table->provenances[std::size_t(ridge.provenance)].label, engine::Label::derived);
    }

    void llamaKeepsItsKvBytes()
    {
        const auto table = data::readEntityTable(m_database, EntityKind::Models);
        QVERIFY(table);
        const data::EntityRow &row = table->rows[std::size_t(table->findRow(QStringLiteral("llama-3.1-70b")))];
        QCOMPARE(*row.cells[std::size_t(table->findColumn(QStringLiteral("kv_bytes_per_token")))].number, 327680.0);
        QCOMPARE(*row.cells[std::size_t(table->findColumn(QStringLiteral("layers")))].number, 80.0);
        QCOMPARE(row.cells[std::size_t(table->findColumn(QStringLiteral("layer_pattern")))].text, QStringLiteral("all global"));
    }

    void companiesShowTheLatestWholeFigure()
    {
        const auto table = data::readEntityTable(m_database, EntityKind::Companies);
        QVERIFY(table);
        const data::EntityRow &row = table->rows[std::size_t(table->findRow(QStringLiteral("nvidia")))];
        const data::Cell &revenue = row.cells[std::size_t(table->findColumn(QStringLiteral("revenue")))];
        QCOMPARE(*revenue.number, 4 * 81615e6);
        QCOMPARE(table->provenances[std::size_t(revenue.provenance)].label, engine::Label::derived);
        QCOMPARE(table->provenances[std::size_t(revenue.provenance)].detail, QStringLiteral("FY2027-Q1"));
        QVERIFY(row.cells[std::size_t(table->findColumn(QStringLiteral("layers")))].text.contains(QStringLiteral("Silicon")));
    }

    void theStackHangsTogether()
    {
        const auto stack = data::readStack(m_database);
        QVERIFY2(stack, stack ? "" : stack.error().what.c_str());
        QCOMPARE(stack->layers.size(), std::size_t(31));
        QCOMPARE(stack->companies.size(), std::size_t(299));
        QCOMPARE(stack->relationships.size(), std::size_t(269));
        const auto six = stack->scheme(QStringLiteral("six-layer"));
        QCOMPARE(six.size(), std::size_t(6));
        QCOMPARE(six.front()->slug, QStringLiteral("silicon"));
        QCOMPARE(six.back()->slug, QStringLiteral("application"));
        QVERIFY(!stack->childrenOf(QStringLiteral("silicon")).empty());
        for (const data::StackLayer &layer : stack->layers) {
            QVERIFY(!layer.sources.empty());
            // The umbrella of the harness layers has its companies in them.
            QVERIFY(!stack->companiesIn(layer.slug).empty() || !stack->childrenOf(layer.slug).empty() ||
                    layer.slug == QStringLiteral("harness"));
        }
        const data::StackCompany *amd = stack->findCompany(QStringLiteral("amd"));
        QVERIFY(amd);
        QCOMPARE(amd->sources.size(), std::size_t(5));
        QVERIFY(amd->sources.front().url.isEmpty());
        QVERIFY(!amd->sources.back().url.isEmpty());
        QVERIFY(!stack->relationshipsOf(QStringLiteral("amd")).empty());
        QVERIFY(!stack->financialsOf(QStringLiteral("nvidia")).empty());
        QVERIFY(!stack->productsOf(QStringLiteral("nvidia")).empty());
        QVERIFY(!stack->trendsOf(QStringLiteral("silicon")).empty());
    }

private:
    static void checkRow(const data::EntityTable &table, const data::EntityRow &row)
    {
        QVERIFY(!row.key.isEmpty() && !row.name.isEmpty());
        QCOMPARE(row.cells.size(), table.columns.size());
        for (std::size_t i = 0; i < row.cells.size(); ++i) {
            const data::Cell &cell = row.cells[i];
            QVERIFY(table.columns[i].isNumber ? cell.text.isEmpty() : !cell.number.has_value());
            QVERIFY(cell.provenance < int(table.provenances.size()));
            QVERIFY(!cell.number || std::isfinite(*cell.number));
            if (cell.number && table.kind == EntityKind::Accelerators)
                QVERIFY(cell.provenance >= 0);
        }
    }

    data::Database m_database = tests::shippedDatabase();
};

QTEST_GUILESS_MAIN(TestTables)
#include "tst_tables.moc"
