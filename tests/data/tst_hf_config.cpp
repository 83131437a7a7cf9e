// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/hf_config.h"
#include "engine/evaluate.h"
#include "engine/serving/parameter_count.h"
#include "tests/data/data_fixture.h"
#include "tests/support/fuzz_time.h"

#include <QDir>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRandomGenerator>
#include <QRegularExpression>
#include <QTemporaryDir>

#include <cmath>

using namespace ridgepoint;
using engine::AttentionKind;

class TestHfConfig : public tests::TestBase {
    Q_OBJECT
private Q_SLOTS:
    void init() { failOnAnyWarning(); }

    /// Totals: of the checkpoints on the models' pages unless said otherwise.
    void parametersEqualThePublishedTotal_data()
    {
        QTest::addColumn<double>("published");
        QTest::newRow("llama-3.1-8b") << 8'030'261'248.0;
        QTest::newRow("llama-2-7b") << 6'738'415'616.0;
        QTest::newRow("mistral-7b-v0.1") << 7'241'732'096.0;
        QTest::newRow("mixtral-8x7b") << 46'702'792'704.0;
        QTest::newRow("qwen2.5-7b") << 7'615'616'512.0;
        QTest::newRow("qwen1.5-moe-a2.7b") << 14'315'784'192.0;
        QTest::newRow("qwen3-8b") << 8'190'735'360.0;
        QTest::newRow("qwen3-30b-a3b") << 30'532'122'624.0;
        QTest::newRow("qwen3-next-80b-a3b") << 80e9; // the name; the checkpoint holds a prediction layer besides
        QTest::newRow("qwen3.5-397b-a17b") << 397e9; // the name
        QTest::newRow("gemma-7b") << 8'537'680'896.0;
        QTest::newRow("gemma-2-9b") << 9'241'705'984.0;
        QTest::newRow("gemma-3-1b") << 999'885'952.0;
        QTest::newRow("gemma-3-4b") << 3'880'099'328.0;   // text part, KerasHub's table of presets
        QTest::newRow("gemma-3-27b") << 27'009'002'240.0; // likewise
        QTest::newRow("phi-3-mini-128k") << 3'821'079'552.0;
        QTest::newRow("phi-3-mini-4k") << 3'821'079'552.0;
        QTest::newRow("deepseek-v2") << 235'741'434'880.0;
        QTest::newRow("deepseek-v2-lite") << 15'706'484'224.0;
        QTest::newRow("deepseek-v3") << 671'026'419'200.0;   // main model without its prediction layer
        QTest::newRow("deepseek-v3.2") << 671'026'419'200.0; // likewise; published without the indexers, 0.13 % more here
        QTest::newRow("kimi-k2") << 1'026'408'232'448.0;
        QTest::newRow("gpt-oss-20b") << 20.91e9;           // model card, arXiv 2508.10925, table 1
        QTest::newRow("gpt-oss-120b") << 116.83e9;         // likewise
        QTest::newRow("glm-4.5") << 352'797'829'024.0;     // the shipped catalog; published 355e9 counts the prediction layer (4.0e9) and
        QTest::newRow("glm-4.5-air") << 106'852'251'264.0; // not the embeddings (1.6e9): arXiv 2508.06471, table 1
    }

    void parametersEqualThePublishedTotal()
    {
        QFETCH(double, published);
        const auto file = data::readHfConfig(config(QTest::currentDataTag()));
        QVERIFY2(file, file ? "" : file.error().what.c_str());
        const double total = engine::count_parameters(file->read.model).total();
        QVERIFY2(std::abs(total / published - 1) < 0.005, qPrintable(QString::number(total, 'f', 0)));
    }

    /// Every family that is known is tried, and the shipped dimensions of the same model give the same account.
    void importEqualsTheShippedModel()
    {
        const engine::Catalog catalog = tests::shippedCatalog();
        for (const char *slug :
             {"llama-3.1-8b", "llama-2-7b", "mixtral-8x7b", "qwen2.5-7b", "qwen3-8b", "qwen3-30b-a3b", "qwen3.5-397b-a17b", "gemma-2-9b",
              "gemma-3-1b", "gemma-3-27b", "deepseek-v3", "kimi-k2", "gpt-oss-20b", "gpt-oss-120b", "glm-4.5", "glm-4.5-air"}) {
            const auto file = data::readHfConfig(config(slug));
            const engine::Model *const shipped = catalog.find_model(slug);
            QVERIFY2(file && shipped, slug);
            const engine::Model &read = file->read.model;
            const double padding = double(read.vocab - shipped->vocab) * shipped->hidden;
            QCOMPARE(engine::count_parameters(read).total() - padding, engine::count_parameters(*shipped).total());
            QCOMPARE(engine::count_parameters(read).active() - padding, engine::count_parameters(*shipped).active());
            const auto ours = engine::attention_layers(read);
            const auto theirs = engine::attention_layers(*shipped);
            QCOMPARE(ours.size(), theirs.size());
            for (std::size_t i = 0; i < ours.size(); ++i) {
                QVERIFY2(ours[i].kind == theirs[i].kind && ours[i].count == theirs[i].count, slug);
                QVERIFY2(ours[i].kv_heads == theirs[i].kv_heads && ours[i].window == theirs[i].window, slug);
            }
            QVERIFY(read.not_covered.empty());
        }
    }

    void everyModelTypeHasAFile()
    {
        QStringList tried;
        const QDir folder(QStringLiteral(RIDGEPOINT_CONFIGS));
        const QStringList names = folder.entryList({QStringLiteral("*.json")}, QDir::Files);
        for (const QString &name : names) {
            const auto file = data::readHfConfig(folder.filePath(name));
            QVERIFY2(file, file ? "" : file.error().what.c_str());
            tried << file->read.modelType;
        }
        QStringList known = data::supportedModelTypes();
        // Types that only wrap a text part of another name, and the dense sister of a mixture.
        for (const char *type : {"gemma3", "qwen3_5", "qwen3_5_moe", "qwen3_5_text"})
            known.removeOne(QLatin1StringView(type));
        for (const QString &type : std::as_const(known))
            QVERIFY2(tried.contains(type), qPrintable(type));
    }

    void windowsAndDefaults()
    {
        const auto mistral = read("mistral-7b-v0.1");
        QCOMPARE(mistral.model.attention.size(), std::size_t(1));
        QCOMPARE(mistral.model.attention[0].kind, AttentionKind::sliding);
        QCOMPARE(mistral.model.attention[0].window, 4096);
        QVERIFY(read("mixtral-8x7b").model.attention.empty());
        QVERIFY(read("qwen2.5-7b").model.attention.empty());
        QVERIFY(read("phi-3-mini-128k").model.attention.empty()); // longer than the context
        QCOMPARE(read("phi-3-mini-4k").model.attention[0].window, 2047);
        const auto gemma = read("gemma-3-4b");
        QCOMPARE(gemma.model.heads, 8);
        QCOMPARE(gemma.model.kv_heads, 4);
        QCOMPARE(gemma.model.head_dim, 256);
        QCOMPARE(gemma.model.attention[0].count, 29);
        QCOMPARE(gemma.modelType, QStringLiteral("gemma3_text"));
        QVERIFY(gemma.warnings.join(u' ').contains(QStringLiteral("num_attention_heads")));
        QVERIFY(gemma.warnings.join(u' ').contains(QStringLiteral("images")));
        const auto llama = read("llama-2-7b");
        QCOMPARE(llama.model.kv_heads, 32);
        QVERIFY(!llama.model.tied_embeddings);
        QCOMPARE(llama.model.native_precision, std::string("fp16"));
        QCOMPARE(read("deepseek-v3").model.native_precision, std::string("fp8"));
        QVERIFY(read("deepseek-v3").warnings.join(u' ').contains(QStringLiteral("num_nextn_predict_layers")));
        QCOMPARE(read("deepseek-v3.2").model.attention[0].index_top_k, 2048);
    }

    void windowsFromALayerOn()
    {
        QJsonObject object = fields("qwen2.5-7b");
        object.insert(QStringLiteral("use_sliding_window"), true);
        object.insert(QStringLiteral("sliding_window"), 32768);
        object.insert(QStringLiteral("max_window_layers"), 21);
        const auto read = parse(object);
        QVERIFY(read);
        QCOMPARE(read->model.attention[0].count, 7);
        QCOMPARE(read->model.attention[1].count, 21);
    }

    void denseLayersBetweenExperts()
    {
        QJsonObject object = fields("qwen3-30b-a3b");
        object.insert(QStringLiteral("decoder_sparse_step"), 2);
        object.insert(QStringLiteral("mlp_only_layers"), QJsonArray{1, 3});
        const auto read = parse(object);
        QVERIFY(read);
        QCOMPARE(read->model.ffn[0].count, 26);
        QCOMPARE(read->model.ffn[0].hidden, 6144);
        QCOMPARE(read->model.ffn[1].count, 22);
    }

    void brokenFieldsAreNamed_data()
    {
        QTest::addColumn<QString>("file");
        QTest::addColumn<QString>("field");
        QTest::addColumn<QJsonValue>("value");
        const auto row = [](const char *name, const char *file, const char *field, const QJsonValue &value) {
            QTest::newRow(name) << QString::fromLatin1(file) << QString::fromLatin1(field) << value;
        };
        const QJsonValue gone(QJsonValue::Undefined);
        row("no width", "llama-3.1-8b", "hidden_size", gone);
        row("null width", "llama-3.1-8b", "hidden_size", QJsonValue());
        row("no layers", "qwen3-8b", "num_hidden_layers", gone);
        row("no vocabulary", "mixtral-8x7b", "vocab_size", gone);
        row("no experts", "mixtral-8x7b", "num_local_experts", gone);
        row("no rank", "deepseek-v3", "kv_lora_rank", gone);
        row("no FFN", "phi-3-mini-4k", "intermediate_size", gone);
        row("no shared width", "qwen1.5-moe-a2.7b", "shared_expert_intermediate_size", gone);
        row("no linear heads", "qwen3-next-80b-a3b", "linear_num_value_heads", gone);
        row("negative", "llama-3.1-8b", "hidden_size", -4096);
        row("zero", "llama-3.1-8b", "num_attention_heads", 0);
        row("zero KV heads", "llama-3.1-8b", "num_key_value_heads", 0);
        row("fraction", "llama-3.1-8b", "num_hidden_layers", 31.5);
        row("text", "llama-3.1-8b", "hidden_size", QStringLiteral("4096"));
        row("truth for a number", "llama-3.1-8b", "vocab_size", true);
        row("list", "llama-3.1-8b", "intermediate_size", QJsonArray{1});
        row("absurd", "llama-3.1-8b", "vocab_size", 1e10);
        row("absurd layers", "llama-3.1-8b", "num_hidden_layers", 1e9);
        row("number for a truth", "llama-3.1-8b", "tie_word_embeddings", 1);
        row("uneven KV heads", "llama-3.1-8b", "num_key_value_heads", 7);
        row("more active than there are", "mixtral-8x7b", "num_experts_per_tok", 9);
        row("short layer types", "gpt-oss-20b", "layer_types", QJsonArray{QStringLiteral("full_attention")});
        row("unknown layer type", "gpt-oss-20b", "layer_types", QJsonArray{QStringLiteral("holographic")});
        row("layer types of numbers", "gpt-oss-20b", "layer_types", QJsonArray{1, 2});
        row("text in a list of layers", "qwen3-30b-a3b", "mlp_only_layers", QJsonArray{QStringLiteral("x")});
        row("too many shared experts", "deepseek-v3", "n_shared_experts", 100000);
    }

    void brokenFieldsAreNamed()
    {
        QFETCH(QString, file);
        QFETCH(QString, field);
        QFETCH(QJsonValue, value);
        QJsonObject object = fields(file.toLatin1().constData());
        if (value.isUndefined())
            object.remove(field);
        else
            object.insert(field, value);
        const auto read = parse(object);
        QVERIFY(!read);
        QVERIFY2(tests::isOneSentence(read.error()), read.error().what.c_str());
        QVERIFY2(QString::fromStdString(read.error().what).contains(field), read.error().what.c_str());
        QVERIFY2(QString::fromStdString(read.error().what).startsWith(QStringLiteral("config.json: ")), read.error().what.c_str());
    }

    void aWidthThatTheHeadsDoNotDivideNeedsAHeadWidth()
    {
        QJsonObject object = fields("llama-2-7b");
        object.insert(QStringLiteral("hidden_size"), 4097);
        const auto read = parse(object);
        QVERIFY(!read);
        QVERIFY(QString::fromStdString(read.error().what).contains(QStringLiteral("head_dim")));
    }

    void anUnknownModelTypeIsNamedWithTheKnownOnes()
    {
        for (const char *type : {"gpt2", "phi", "mamba2", ""}) {
            const auto read = parse({{QStringLiteral("model_type"), QLatin1StringView(type)}});
            QVERIFY(!read);
            const QString what = QString::fromStdString(read.error().what);
            QVERIFY2(what.contains(u'"' + QString::fromLatin1(type) + u'"'), qPrintable(what));
            QVERIFY2(what.contains(QStringLiteral("deepseek_v3")) && what.contains(QStringLiteral("glm4_moe")), qPrintable(what));
        }
        for (const QJsonObject &object : {QJsonObject(), QJsonObject{{QStringLiteral("model_type"), 3}}}) {
            const auto read = parse(object);
            QVERIFY(!read);
            QVERIFY(QString::fromStdString(read.error().what).contains(QStringLiteral("model_type")));
        }
    }

    void brokenTextIsRefused_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        const QByteArray good = tests::contents(config("llama-3.1-8b"));
        QTest::newRow("empty") << QByteArray();
        QTest::newRow("truncated") << good.left(good.size() / 2);
        QTest::newRow("list") << QByteArray("[1, 2]");
        QTest::newRow("binary") << QByteArray("\x80\x02\xff\x00garbage", 12);
        QTest::newRow("twice") << QByteArray(good).replace("\"hidden_size\"", "\"vocab_size\"");
        QTest::newRow("deep") << QByteArray(100'000, '[');
        QTest::newRow("huge") << "{\"a\": \"" + QByteArray(5 << 20, 'x') + "\"}";
        QTest::newRow("two objects") << good + good;
    }

    void brokenTextIsRefused()
    {
        QFETCH(QByteArray, bytes);
        const auto read = data::parseHfConfig(bytes, QStringLiteral("config.json"));
        QVERIFY(!read);
        QVERIFY2(tests::isOneSentence(read.error()), read.error().what.c_str());
    }

    /// Whatever passes the reader can be counted and computed.
    void randomChangesNeverCrash()
    {
        QRandomGenerator random(17);
        const engine::Catalog shipped = tests::shippedCatalog();
        const engine::Accelerator &device = *shipped.find_accelerator("nvidia-b200");
        const QList<QByteArray> numbers = {"0", "-1", "1", "3", "64", "1000000007", "1e300", "0.5", "null", "true", "\"x\"", "[]", "{}"};
        const QStringList files = QDir(QStringLiteral(RIDGEPOINT_CONFIGS)).entryList({QStringLiteral("*.json")});
        QList<QByteArray> seeds;
        for (const QString &file : files)
            seeds.append(tests::contents(QStringLiteral(RIDGEPOINT_CONFIGS "/") + file));
        static const QRegularExpression number(QStringLiteral(":\\s*(-?[0-9][0-9.e+-]*|true|false|null)"));
        int taken = 0;
        const tests::FuzzTime time(1500);
        while (time.isLeft()) {
            QByteArray bytes = seeds.at(random.bounded(int(seeds.size())));
            for (int i = 1 + random.bounded(3); i > 0; --i) {
                if (random.bounded(8) == 0) {
                    bytes[random.bounded(int(bytes.size()))] = char(random.bounded(256));
                    continue;
                }
                const auto match = number.match(QString::fromLatin1(bytes), random.bounded(int(bytes.size())));
                if (match.hasMatch())
                    bytes.replace(match.capturedStart(1), match.capturedLength(1), numbers.at(random.bounded(int(numbers.size()))));
            }
            auto read = data::parseHfConfig(bytes, QStringLiteral("config.json"));
            if (!read) {
                QVERIFY2(tests::isOneSentence(read.error()), read.error().what.c_str());
                continue;
            }
            ++taken;
            read->model.slug = "imported";
            read->model.name = "Imported";
            const engine::Catalog catalog({device}, {read->model});
            engine::Scenario scenario;
            scenario.set(engine::ParameterId::accelerator, device.slug);
            scenario.set(engine::ParameterId::model, read->model.slug);
            const auto estimate = engine::evaluate(catalog, scenario);
            QVERIFY2(estimate, bytes.constData());
            for (std::size_t i = 0; i < engine::metric_count; ++i) {
                const engine::MetricValue &value = (*estimate)[static_cast<engine::MetricId>(i)];
                QVERIFY2(!value.is_present || std::isfinite(value.number), bytes.constData());
            }
        }
        QVERIFY(taken > 0);
    }

    void pathsThatAreNoFileAreRefused()
    {
        const QTemporaryDir folder;
        for (const QString &path : {folder.path(), folder.filePath(QStringLiteral("none.json"))}) {
            const auto file = data::readHfConfig(path);
            QVERIFY(!file);
            QVERIFY(QString::fromStdString(file.error().what).contains(path));
        }
    }

private:
    static QString config(const char *name) { return QStringLiteral(RIDGEPOINT_CONFIGS "/%1.json").arg(QLatin1StringView(name)); }

    static data::HfModel read(const char *name)
    {
        auto file = data::readHfConfig(config(name));
        if (!file)
            qFatal("%s", file.error().what.c_str());
        return std::move(file->read);
    }

    static QJsonObject fields(const char *name) { return QJsonDocument::fromJson(tests::contents(config(name))).object(); }

    static engine::Expected<data::HfModel> parse(const QJsonObject &object)
    {
        return data::parseHfConfig(QJsonDocument(object).toJson(), QStringLiteral("config.json"));
    }
};

QTEST_GUILESS_MAIN(TestHfConfig)
#include "tst_hf_config.moc"
