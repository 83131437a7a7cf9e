// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/imported_models.h"
#include "engine/serving/parameter_count.h"
#include "tests/data/data_fixture.h"

#include <QSqlQuery>
#include <QTemporaryDir>

using namespace ridgepoint;

class TestImportedModels : public tests::TestBase {
    Q_OBJECT
private Q_SLOTS:
    void init()
    {
        failOnAnyWarning();
        m_folder = std::make_unique<QTemporaryDir>();
        QVERIFY(m_folder->isValid());
    }

    void anImportedModelStandsInTheCatalog()
    {
        {
            const data::Database database = open();
            const auto slug = store(database, QStringLiteral("My Llama (v2)"));
            QVERIFY2(slug, slug ? "" : slug.error().what.c_str());
            QCOMPARE(*slug, QStringLiteral("my-llama-v2"));
        }
        const data::Database database = open();
        const auto catalog = data::readCatalog(database);
        QVERIFY(catalog);
        QCOMPARE(catalog->models().size(), tests::shippedCatalog().models().size() + 1);
        const engine::Model *const model = catalog->find_model("my-llama-v2");
        QVERIFY(model);
        QCOMPARE(model->name, std::string("My Llama (v2)"));
        QCOMPARE(model->developer, std::string("imported"));
        QCOMPARE(model->label, engine::Label::stated);
        QCOMPARE(engine::count_parameters(*model).total(), 8'030'261'248.0);
        const auto imported = data::readImportedModels(database);
        QVERIFY(imported);
        QCOMPARE(imported->size(), std::size_t(1));
        QCOMPARE(imported->front().origin, QStringLiteral("/tmp/x/config.json"));
        QVERIFY(imported->front().importedOn.startsWith(QStringLiteral("20")));
    }

    void aTakenNameIsRefused()
    {
        const data::Database database = open();
        QVERIFY(store(database, QStringLiteral("mine")));
        for (const QString &name : {QStringLiteral("mine"), QStringLiteral(" MINE "), QStringLiteral("Llama-3.1-8B"), QStringLiteral("---"),
                                    QString(), QStringLiteral("\u4f60\u597d")}) {
            const auto again = store(database, name);
            QVERIFY2(!again, qPrintable(name));
            QVERIFY2(tests::isOneSentence(again.error()), again.error().what.c_str());
        }
        QCOMPARE(data::readImportedModels(database)->size(), std::size_t(1));
    }

    void aBrokenConfigurationIsNotKept()
    {
        const data::Database database = open();
        QVERIFY(!data::storeImportedModel(database, QStringLiteral("mine"), "{}", QStringLiteral("a.json")));
        QVERIFY(data::readImportedModels(database)->empty());
    }

    void aModelIsRemoved()
    {
        const data::Database database = open();
        QVERIFY(store(database, QStringLiteral("mine")));
        QVERIFY(data::removeImportedModel(database, QStringLiteral("mine")));
        QVERIFY(data::readImportedModels(database)->empty());
        QVERIFY(!data::removeImportedModel(database, QStringLiteral("mine")));
        QVERIFY(!data::removeImportedModel(database, QStringLiteral("llama-3.1-8b")));
        QVERIFY(data::readCatalog(database)->find_model("llama-3.1-8b"));
    }

    void withoutALayerNothingIsKept()
    {
        const data::Database database = tests::shippedDatabase();
        const auto slug = store(database, QStringLiteral("mine"));
        QVERIFY(!slug);
        QVERIFY2(tests::isOneSentence(slug.error()), slug.error().what.c_str());
        QVERIFY(data::readImportedModels(database)->empty());
        QVERIFY(!data::removeImportedModel(database, QStringLiteral("mine")));
    }

    void whatNoLongerReadsSaysSoAndStopsNothing()
    {
        const data::Database database = open();
        QSqlQuery query(database.connection());
        QVERIFY(query.exec(QStringLiteral("INSERT INTO user.imported_models (slug, name, config, origin) VALUES "
                                          "('odd', 'Odd', '{\"model_type\": \"gpt2\"}', 'a'), ('llama-3.1-8b', 'Taken', '{}', 'b')")));
        const auto catalog = data::readCatalog(database);
        QVERIFY(catalog);
        const engine::Model *const odd = catalog->find_model("odd");
        QVERIFY(odd);
        QVERIFY2(QString::fromStdString(odd->not_covered).contains(QStringLiteral("gpt2")), odd->not_covered.c_str());
        QCOMPARE(engine::count_parameters(*odd).total(), 0.0);
        QVERIFY(catalog->find_model("llama-3.1-8b-imported"));
        QVERIFY(catalog->find_model("llama-3.1-8b")->developer != "imported");
    }

    void namesComeFromThePath()
    {
        QCOMPARE(data::nameFromPath(QStringLiteral("/models/Qwen3-8B/config.json")), QStringLiteral("Qwen3-8B"));
        QCOMPARE(data::nameFromPath(QStringLiteral("/models/phi-3.5-mini.json")), QStringLiteral("phi-3.5-mini"));
        QCOMPARE(data::slugFrom(QStringLiteral("Qwen3-8B")), QStringLiteral("qwen3-8b"));
        QCOMPARE(data::slugFrom(QStringLiteral("..a  b__c..")), QStringLiteral("a-b-c"));
        QVERIFY(data::slugFrom(QString(500, u'a')).size() <= 80);
    }

private:
    data::Database open() const
    {
        auto database = data::Database::open(data::referenceDatabasePath(), m_folder->filePath(QStringLiteral("user.sqlite")));
        if (!database || !database->hasUserLayer())
            qFatal("no user layer");
        return std::move(*database);
    }

    static engine::Expected<QString> store(const data::Database &database, const QString &name)
    {
        const QByteArray config = tests::contents(QStringLiteral(RIDGEPOINT_CONFIGS "/llama-3.1-8b.json"));
        return data::storeImportedModel(database, name, config, QStringLiteral("/tmp/x/config.json"));
    }

    std::unique_ptr<QTemporaryDir> m_folder = std::make_unique<QTemporaryDir>();
};

QTEST_GUILESS_MAIN(TestImportedModels)
#include "tst_imported_models.moc"
