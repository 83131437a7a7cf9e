// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/denoiser_reader.h"
#include "data/diffusion_reader.h"
#include "data/stage_reader.h"
#include "data/vendor_fit_reader.h"
#include "data/verifier_reader.h"
#include "tests/data/data_fixture.h"

#include <QSet>
#include <QTemporaryDir>

#include <sqlite3.h>

using namespace ridgepoint;
using engine::Label;

class TestDiffusionTables : public tests::TestBase {
    Q_OBJECT
private Q_SLOTS:
    void init() { failOnAnyWarning(); }

    void verifiersHaveTheirCost()
    {
        const auto verifiers = data::readVerifiers(m_database);
        QVERIFY2(verifiers, verifiers ? "" : verifiers.error().what.c_str());
        QCOMPARE(verifiers->size(), std::size_t(6));
        const engine::Verifier &hps = (*verifiers)[2];
        QCOMPARE(hps.slug, std::string("hpsv2.1"));
        QCOMPARE(hps.name, std::string("HPS v2.1"));
        QCOMPARE(hps.flops.si, 381.7e9);
        QCOMPARE(hps.flops.label, Label::stated);
        QCOMPARE(hps.pairwise_accuracy.si, 0.748);
        QCOMPARE(hps.params.si, 986110000.0);
        QVERIFY(hps.needs_pixels && !hps.is_language_model);
    }

    void whatIsCountedByOurselvesIsAnEstimate()
    {
        const auto verifiers = data::readVerifiers(m_database);
        QVERIFY(verifiers);
        const engine::Verifier &reward = (*verifiers)[1];
        QCOMPARE(reward.slug, std::string("imagereward"));
        QCOMPARE(reward.flops.label, Label::estimated);
        QCOMPARE(reward.pairwise_accuracy.label, Label::stated);
        QCOMPARE(reward.pairwise_accuracy.si, 0.674);
        for (const engine::Verifier &verifier : *verifiers) {
            QVERIFY(verifier.flops.is_known() && verifier.params.is_known());
            QCOMPARE(verifier.flops.label == Label::estimated, verifier.is_language_model || verifier.slug == "imagereward");
        }
    }

    // A pass over n tokens takes two FLOP for each of them and each active parameter.
    void judgesTakeTwoFlopForEachTokenAndParameter()
    {
        const auto verifiers = data::readVerifiers(m_database);
        QVERIFY(verifiers);
        const engine::Verifier &judge = (*verifiers)[4];
        QCOMPARE(judge.slug, std::string("llm-judge-8b"));
        QCOMPARE(judge.context_tokens, 1700);
        QCOMPARE(judge.flops.si, 2 * 7504924672.0 * judge.context_tokens);
        const engine::Verifier &small = (*verifiers)[5];
        QCOMPARE(small.flops.si, 2 * small.params.si * small.context_tokens);
    }

    void stagesStandAroundTheirDenoiser()
    {
        const auto all = data::readStages(m_database);
        QVERIFY2(all, all ? "" : all.error().what.c_str());
        QCOMPARE(all->size(), std::size_t(38));
        std::size_t networks = 0;
        std::size_t missing = 0;
        QSet<QString> slugs;
        for (const engine::DenoiserStages &stages : *all) {
            networks += stages.models.size();
            missing += stages.missing.size();
            slugs.insert(QString::fromStdString(stages.denoiser));
        }
        QCOMPARE(networks + missing, std::size_t(84));
        QCOMPARE(missing, std::size_t(17));
        QCOMPARE(std::size_t(slugs.size()), all->size());
        const engine::DenoiserStages &flux = all->front();
        QCOMPARE(flux.denoiser, std::string("flux.1-dev"));
        QCOMPARE(flux.models.size(), std::size_t(3));
        QVERIFY(flux.missing.empty());
        const engine::StageModel &t5 = flux.models[0];
        QCOMPARE(t5.slug, std::string("t5-xxl-encoder"));
        QCOMPARE(t5.kind, engine::ModelKind::text_encoder);
        QCOMPARE(t5.params_total.si, 4762310656.0);
        QCOMPARE(t5.params_active.si, 4630714368.0);
        QCOMPARE(t5.tokens, 512);
        QCOMPARE(t5.layers, 24);
        QCOMPARE(t5.hidden, 4096);
        QCOMPARE(flux.models[1].slug, std::string("clip-l-text"));
        QCOMPARE(flux.models[2].kind, engine::ModelKind::autoencoder);
        QCOMPARE(flux.models[2].tokens, 0);
        QVERIFY(!flux.models[2].params_active.is_known());
    }

    void everyDescribedDenoiserHasStages()
    {
        const auto denoisers = data::readDenoisers(m_database);
        const auto all = data::readStages(m_database);
        QVERIFY(denoisers && all);
        for (const engine::Denoiser &denoiser : *denoisers) {
            const auto found = std::ranges::find(*all, denoiser.slug, &engine::DenoiserStages::denoiser);
            QVERIFY2(found != all->end(), denoiser.slug.c_str());
            for (const engine::StageModel &stage : found->models) {
                if (stage.kind != engine::ModelKind::text_encoder)
                    continue;
                QVERIFY(stage.params_active.is_known());
                QVERIFY2(stage.tokens > 0 && stage.tokens <= denoiser.text_tokens, denoiser.slug.c_str());
            }
        }
    }

    void stepCountsReadWhole()
    {
        const auto counts = data::readStepCounts(m_database);
        QVERIFY2(counts, counts ? "" : counts.error().what.c_str());
        QCOMPARE(counts->size(), std::size_t(61));
        const data::StepCount &first = counts->front();
        QCOMPARE(first.slug, QStringLiteral("ddpm-1000"));
        QCOMPARE(first.year, 2020);
        QCOMPARE(*first.steps, 1000.0);
        QCOMPARE(*first.quality, 3.17);
        QCOMPARE(first.source.url, QStringLiteral("https://arxiv.org/abs/2006.11239"));
        QCOMPARE(first.source.label, Label::stated);
        for (const data::StepCount &count : *counts)
            QVERIFY(!count.method.isEmpty() && count.year >= 2020 && (!count.quality || !count.metric.isEmpty()));
    }

    void searchResultsKeepTheirWordsAndTheirBudget()
    {
        const auto results = data::readSearchResults(m_database);
        QVERIFY2(results, results ? "" : results.error().what.c_str());
        QCOMPARE(results->size(), std::size_t(292));
        const auto sana = std::ranges::find_if(
            *results, [](const data::SearchResult &result) { return result.budget.candidates == 2048 && result.value == 96; });
        QVERIFY(sana != results->end());
        QCOMPARE(sana->budgetText, QStringLiteral("N=2048"));
        QCOMPARE(sana->verifier, QStringLiteral("NVILA-2B verifier"));
        int withCandidates = 0;
        int withEvaluations = 0;
        for (const data::SearchResult &result : *results) {
            QVERIFY(!result.paper.isEmpty() && !result.metric.isEmpty() && std::isfinite(result.value));
            withCandidates += result.budget.candidates.has_value() ? 1 : 0;
            withEvaluations += result.budget.functionEvaluations.has_value() ? 1 : 0;
        }
        QCOMPARE(withCandidates, 114);
        QCOMPARE(withEvaluations, 97);
    }

    void budgetsAreReadFromTheirText_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<double>("candidates");
        QTest::addColumn<double>("evaluations");
        QTest::newRow("particles") << QStringLiteral("k=4") << 4.0 << 0.0;
        QTest::newRow("samples") << QStringLiteral("N=2048") << 2048.0 << 0.0;
        QTest::newRow("evaluations") << QStringLiteral("30 NFE") << 0.0 << 30.0;
        QTest::newRow("both") << QStringLiteral("3840 NFE (30 per sample, 128 candidates)") << 128.0 << 3840.0;
        QTest::newRow("read off") << QStringLiteral("compute about 358 NFE") << 0.0 << 358.0;
        QTest::newRow("product") << QStringLiteral("16 x 1024 NFE") << 0.0 << 16384.0;
        for (const char *unknown : {"", "compute ratio ~0.06", "2 to 6 branches", "budget not stated on the page", "k=", "k=-4", "k=4 or 8",
                                    "1e9 NFE", "30 NFE (30 per sample)", "99999999999 NFE", "k=\xd9\xa4"})
            QTest::newRow(*unknown ? unknown : "empty") << QString::fromUtf8(unknown) << 0.0 << 0.0;
    }

    void budgetsAreReadFromTheirText()
    {
        QFETCH(QString, text);
        QFETCH(double, candidates);
        QFETCH(double, evaluations);
        const data::SearchBudget budget = data::readSearchBudget(text);
        QCOMPARE(budget.candidates.value_or(0), candidates);
        QCOMPARE(budget.functionEvaluations.value_or(0), evaluations);
    }

    void productsOfVendorFitAreAcceleratorsOrSayWhyNot()
    {
        const auto rows = data::readVendorFit(m_database);
        QVERIFY2(rows, rows ? "" : rows.error().what.c_str());
        QCOMPARE(rows->size(), std::size_t(64));
        const engine::Catalog catalog = tests::shippedCatalog();
        QSet<QString> without;
        for (const data::VendorFitRow &row : *rows) {
            QVERIFY(row.score >= -2 && row.score <= 2);
            QVERIFY(!row.vendorName.isEmpty() && !row.productName.isEmpty());
            QCOMPARE(row.accelerators.isEmpty(), !row.withoutAccelerators.isEmpty());
            for (const QString &accelerator : row.accelerators)
                QVERIFY2(catalog.find_accelerator(accelerator.toStdString()), qPrintable(accelerator));
            if (row.accelerators.isEmpty())
                without.insert(row.product);
        }
        QCOMPARE(without, QSet<QString>({QStringLiteral("lightmatter-passage"), QStringLiteral("astera-fabric")}));
        QCOMPARE(rows->front().accelerators, QStringList{QStringLiteral("nvidia-b200")});
        QCOMPARE(rows->front().score, 2);
    }

    void familiesAreListedWhole()
    {
        const auto rows = data::readVendorFit(m_database);
        QVERIFY(rows);
        const auto parts = [&rows](const QString &product) {
            const auto found = std::ranges::find(*rows, product, &data::VendorFitRow::product);
            return found == rows->end() ? QStringList() : found->accelerators;
        };
        QCOMPARE(parts(QStringLiteral("google-trillium")), QStringList{QStringLiteral("google-tpu-v6e")});
        QCOMPARE(parts(QStringLiteral("apple-unified-memory")).size(), 8);
        QCOMPARE(parts(QStringLiteral("qualcomm-npu")).size(), 3);
    }

    void aMissingTableIsOneSentence_data()
    {
        QTest::addColumn<QByteArray>("table");
        for (const char *table :
             {"verifiers", "model_stages", "step_counts", "search_results", "vendor_fit", "product_accelerators", "model_details"})
            QTest::newRow(table) << QByteArray(table);
    }

    void aMissingTableIsOneSentence()
    {
        QFETCH(QByteArray, table);
        const QTemporaryDir folder;
        const QString path = folder.filePath(QStringLiteral("broken.sqlite"));
        QVERIFY(tests::store(path, tests::contents(data::referenceDatabasePath())));
        sqlite3 *file = nullptr;
        QCOMPARE(sqlite3_open(QFile::encodeName(path).constData(), &file), SQLITE_OK);
        QCOMPARE(sqlite3_exec(file, ("DROP TABLE " + table).constData(), nullptr, nullptr, nullptr), SQLITE_OK);
        QCOMPARE(sqlite3_close(file), SQLITE_OK);
        const auto database = data::Database::open(path);
        QVERIFY2(database, database ? "" : database.error().what.c_str());
        const std::array problems = {
            problemOf(data::readVerifiers(*database)),  problemOf(data::readStages(*database)),
            problemOf(data::readStepCounts(*database)), problemOf(data::readSearchResults(*database)),
            problemOf(data::readVendorFit(*database)),  problemOf(data::readDenoisers(*database)),
        };
        QCOMPARE(std::ranges::count_if(problems, [](const auto &problem) { return problem.has_value(); }), 1);
        for (const auto &problem : problems)
            QVERIFY(!problem || tests::isOneSentence(*problem));
    }

private:
    template<class T>
    static std::optional<engine::Problem> problemOf(const engine::Expected<T> &read)
    {
        return read ? std::nullopt : std::optional(read.error());
    }

    data::Database m_database = tests::shippedDatabase();
};

QTEST_GUILESS_MAIN(TestDiffusionTables)
#include "tst_diffusion_tables.moc"
