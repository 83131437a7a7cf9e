// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/test_base.h"
#include "tests/widgets/roofline/roofline_catalog.h"
#include "widgets/workspaces/serving/serving_sentence.h"

namespace ridgepoint::tests {

class TestServingSentence : public TestBase {
    Q_OBJECT
private Q_SLOTS:
    void init() { failOnAnyWarning(); }
    void says_data();
    void says();

private:
    std::shared_ptr<const engine::Catalog> m_catalog = rooflineCatalog();
};

void TestServingSentence::says_data()
{
    using Values = std::vector<std::pair<std::string, std::string>>;
    QTest::addColumn<Values>("values");
    QTest::addColumn<QStringList>("parts");
    const auto row = [](const char *name, const Values &values, const QStringList &parts) { QTest::newRow(name) << values << parts; };
    const auto words = [](std::initializer_list<const char *> texts) {
        QStringList parts;
        for (const char *text : texts)
            parts << QString::fromUtf8(text);
        return parts;
    };
    row("memory bound", {{"batch", "8"}, {"estimate_level", "ideal"}},
        words({"Decode of Llama 3.1 70B on 1 B200 at batch 8 takes", "(ideal)", "memory bound; it turns compute bound at",
               "but the memory is full at"}));
    row("calibrated", {{"batch", "8"}}, words({"(calibrated)"}));
    row("several", {{"batch", "8"}, {"tensor_parallel", "8"}}, words({"on 8 B200"}));
    row("batch does not fit", {{"batch", "4096"}},
        words({"Batch 4 096 of", "does not fit 1 B200: the memory is full at", "With enough memory"}));
    row("model does not fit", {{"accelerator", "nvidia-h100-sxm"}}, words({"Llama 3.1 70B does not fit 1 H100 SXM: it needs"}));
    row("spilled", {{"accelerator", "nvidia-h100-sxm"}, {"memory_overflow", "spill"}}, words({"does not fit 1 H100 SXM"}));
    row("saturated", {{"batch", "8"}, {"serving_mode", "saturated"}},
        words({"Under load 8 users of Llama 3.1 70B on 1 B200 get", "together"}));
    row("kv wall", {{"batch", "4096"}, {"serving_mode", "saturated"}}, words({"the KV cache is full, and the other", "wait"}));
    row("unknown model", {{"model", "experts"}}, words({"cannot be computed", "mixture of 256 experts"}));
    row("unknown peak", {{"accelerator", "unknown-peak"}}, words({"cannot be computed"}));
}

void TestServingSentence::says()
{
    using Values = std::vector<std::pair<std::string, std::string>>;
    QFETCH(const Values, values);
    QFETCH(const QStringList, parts);
    engine::Scenario scenario;
    for (const auto &[name, text] : values) {
        const engine::ParameterId id = engine::find_parameter(name).value();
        scenario.set(id, engine::parse_parameter(*m_catalog, id, text).value());
    }
    QString sentence = widgets::servingSentence(*m_catalog, scenario, estimateOf(*m_catalog, scenario));
    sentence.replace(QChar(0x2009), QLatin1Char(' ')).replace(QChar(0x202F), QLatin1Char(' '));
    for (const QString &part : parts)
        QVERIFY2(sentence.contains(part), qPrintable(sentence));
    QVERIFY(sentence.endsWith(QLatin1Char('.')) && !sentence.contains(QStringLiteral("%")));
}

} // namespace ridgepoint::tests

QTEST_MAIN(ridgepoint::tests::TestServingSentence)
#include "test_serving_sentence.moc"
