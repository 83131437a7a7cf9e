// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/test_base.h"
#include "tests/widgets/roofline/roofline_catalog.h"
#include "widgets/workspaces/roofline/picture_text.h"
#include "widgets/workspaces/roofline/roofline_sentence.h"

namespace ridgepoint::tests {

using Values = std::initializer_list<std::pair<std::string, std::string>>;

class TestRooflineSentence : public TestBase {
    Q_OBJECT
private Q_SLOTS:
    void init() { failOnAnyWarning(); }
    void saysWhenDecodeTurnsComputeBoundBeyondTheMemory();
    void saysWhenDecodeTurnsComputeBoundInsideTheMemory();
    void saysThatNoBatchHelpsAboveTheContextLimit();
    void saysComputeBoundWhenItIs();
    void saysThatTheModelDoesNotFit();
    void saysThatTheBatchDoesNotFit();
    void saysThatLaunchesBind();
    void namesTheMissingPeak();
    void namesTheModelThatIsNotCovered();
    void neverShowsAPlaceholder();

private:
    [[nodiscard]] QString sentence(Values values) const
    {
        const engine::Scenario scenario = scenarioOf(*m_catalog, values);
        return widgets::rooflineSentence(*m_catalog, scenario, estimateOf(*m_catalog, scenario));
    }

    std::shared_ptr<const engine::Catalog> m_catalog = rooflineCatalog();
};

void TestRooflineSentence::saysWhenDecodeTurnsComputeBoundBeyondTheMemory()
{
    const engine::Scenario scenario = scenarioOf(*m_catalog, {{"batch", "8"}});
    const engine::Estimate estimate = estimateOf(*m_catalog, scenario);
    const QString text = widgets::rooflineSentence(*m_catalog, scenario, estimate);
    QVERIFY2(text.startsWith(QStringLiteral("Decode at batch 8 is memory bound: 2.74 % of peak. It turns compute bound at ")),
             qPrintable(text));
    QVERIFY(text.endsWith(
        QStringLiteral("but the memory is full at %1.").arg(widgets::countText(estimate[engine::MetricId::max_batch].number))));
}

void TestRooflineSentence::saysWhenDecodeTurnsComputeBoundInsideTheMemory()
{
    const QString text = sentence({{"batch", "8"}, {"context", "64"}});
    QVERIFY2(text.contains(QStringLiteral("before the memory is full at")), qPrintable(text));
}

void TestRooflineSentence::saysThatNoBatchHelpsAboveTheContextLimit()
{
    const QString text = sentence({{"batch", "8"}, {"context", "8192"}});
    QVERIFY2(text.contains(QStringLiteral("is memory bound")), qPrintable(text));
    QVERIFY2(text.contains(QStringLiteral("no batch makes it compute bound; the memory is full at")), qPrintable(text));
}

void TestRooflineSentence::saysComputeBoundWhenItIs()
{
    const QString text = sentence({{"model", "llama-3.1-8b"}, {"batch", "600"}, {"context", "64"}});
    QVERIFY2(text.startsWith(QStringLiteral("Decode at batch 600 is compute bound: ")), qPrintable(text));
}

void TestRooflineSentence::saysThatTheModelDoesNotFit()
{
    const QString text = sentence({{"accelerator", "nvidia-h100-sxm"}, {"batch", "8"}});
    QVERIFY2(text.startsWith(QStringLiteral("Llama 3.1 70B does not fit one H100 SXM: it needs ")), qPrintable(text));
    QVERIFY2(text.contains(QStringLiteral("would be memory bound at")), qPrintable(text));
}

void TestRooflineSentence::saysThatTheBatchDoesNotFit()
{
    const QString text = sentence({{"batch", "4096"}});
    QVERIFY2(text.startsWith(QStringLiteral("Decode at batch %1 does not fit: the memory is full at").arg(widgets::countText(4096))),
             qPrintable(text));
    QVERIFY2(text.contains(QStringLiteral("would be compute bound at")), qPrintable(text));
}

void TestRooflineSentence::saysThatLaunchesBind()
{
    const QString text = sentence({{"kernel_overhead", "0.001"}});
    QVERIFY2(text.contains(QStringLiteral("bound by kernel launches")), qPrintable(text));
}

void TestRooflineSentence::namesTheMissingPeak()
{
    const QString text = sentence({{"accelerator", "unknown-peak"}});
    QVERIFY2(text.contains(QStringLiteral("Mystery")) && text.contains(QStringLiteral("peak")), qPrintable(text));
}

void TestRooflineSentence::namesTheModelThatIsNotCovered()
{
    const QString text = sentence({{"model", "experts"}});
    QVERIFY2(text.contains(QStringLiteral("the work of Experts 600B is not drawn. It is a mixture of 256 experts.")), qPrintable(text));
    const QString withoutRoof = sentence({{"model", "experts"}, {"accelerator", "unknown-peak"}});
    QVERIFY(withoutRoof.contains(QStringLiteral("Mystery")));
}

void TestRooflineSentence::neverShowsAPlaceholder()
{
    for (const std::string batch : {"1", "64", "65536"})
        for (const std::string context : {"0", "1000", "10000000"})
            for (const std::string accelerator : {"nvidia-b200", "nvidia-h100-sxm", "amd-mi250x"}) {
                const QString text = sentence({{"batch", batch}, {"context", context}, {"accelerator", accelerator}});
                QVERIFY(!text.isEmpty() && text.endsWith(QLatin1Char('.')));
                QVERIFY2(!text.contains(QLatin1Char('%') + QString::number(1)) && !text.contains(QStringLiteral("nan")), qPrintable(text));
            }
}

} // namespace ridgepoint::tests

QTEST_GUILESS_MAIN(ridgepoint::tests::TestRooflineSentence)
#include "test_roofline_sentence.moc"
