// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/validation/row_words.h"

#include <QRegularExpression>

#include <array>

namespace ridgepoint::data {

namespace {

using engine::Precision;

struct FormatName {
    const char *name;
    Precision precision;
    bool isLocal = false;
};

/// Formats that the engine does not have stand at the one whose width is nearest, block scales included.
constexpr std::array formatNames = {
    FormatName{"", Precision::bf16},
    FormatName{"bf16", Precision::bf16},
    FormatName{"fp16", Precision::fp16},
    FormatName{"f16", Precision::fp16},
    FormatName{"bf16/bfp8", Precision::bf16},
    FormatName{"fp8", Precision::fp8},
    FormatName{"fp8_block", Precision::fp8},
    FormatName{"fp6", Precision::fp6},
    FormatName{"int8", Precision::int8},
    FormatName{"w8a8", Precision::int8},
    FormatName{"w8a16", Precision::int8},
    FormatName{"fp4", Precision::nvfp4},
    FormatName{"nvfp4", Precision::nvfp4},
    FormatName{"mxfp4", Precision::mxfp4},
    FormatName{"int4", Precision::int4},
    FormatName{"w4a16", Precision::int4},
    FormatName{"awq", Precision::int4},
    FormatName{"gptq", Precision::int4},
    FormatName{"bfp8", Precision::q8_0},
    FormatName{"bfp4", Precision::nvfp4},
    FormatName{"bfp8/bfp4 mix", Precision::fp6},
    FormatName{"q8_0", Precision::q8_0, true},
    FormatName{"q6_k", Precision::fp6, true},
    FormatName{"q5_k_m", Precision::fp6, true},
    FormatName{"q5_k_s", Precision::fp6, true},
    FormatName{"q5_0", Precision::fp6, true},
    FormatName{"q4_k_m", Precision::q4_k_m, true},
    FormatName{"q4_k_s", Precision::nvfp4, true},
    FormatName{"q4_0", Precision::nvfp4, true},
    FormatName{"iq4_xs", Precision::mxfp4, true},
    FormatName{"iq4_nl", Precision::nvfp4, true},
};

const FormatName *findFormat(const QString &text)
{
    const QString name = text.section(u'(', 0, 0).trimmed().toLower();
    for (const FormatName &format : formatNames)
        if (name == QLatin1StringView(format.name))
            return &format;
    return nullptr;
}

bool isNarrowServed(Precision precision)
{
    return precision == Precision::fp8 || precision == Precision::fp4 || precision == Precision::nvfp4;
}

/// Blocks that share an exponent, as Tenstorrent's devices multiply them.
bool isBlockFormat(const FormatName &format) { return QLatin1StringView(format.name).startsWith(QLatin1StringView("bfp")); }

bool runs(const engine::Accelerator &accelerator, Precision precision)
{
    const auto used = engine::arithmetic(precision);
    return used && !accelerator.lacks.test(static_cast<std::size_t>(precision)) &&
           accelerator.dense_peak[static_cast<std::size_t>(*used)].is_known();
}

/// Narrow weights are multiplied in their own width where the device can, else in the next wider one. Integer weights and the formats of
/// local programs are widened first.
std::optional<Precision> arithmeticOf(Precision weights, bool isBlock, bool isLocal, const engine::Accelerator &accelerator)
{
    if (isLocal)
        return std::nullopt;
    if (weights == Precision::nvfp4 && !isBlock && runs(accelerator, Precision::nvfp4))
        return Precision::nvfp4;
    // Intel's servers quantise the inputs of 4-bit integer weights as well.
    if (weights == Precision::int4 && accelerator.vendor == "Intel" && runs(accelerator, Precision::int8))
        return Precision::int8;
    // Experts in MXFP4 are multiplied with 8-bit inputs where the device has both widths.
    const bool wantsEight = weights == Precision::fp8 || weights == Precision::nvfp4 || isBlock ||
                            (weights == Precision::mxfp4 && runs(accelerator, Precision::mxfp4));
    return wantsEight && runs(accelerator, Precision::fp8) ? std::optional(Precision::fp8) : std::nullopt;
}

std::optional<Precision> kvOf(const EndToEndRow &row, const RowFormats &formats, bool isNarrow)
{
    if (!row.kv.isEmpty()) {
        const FormatName *stated = findFormat(row.kv);
        return stated ? std::optional(stated->precision) : std::nullopt;
    }
    return isNarrow && !formats.isLocal ? Precision::fp8 : Precision::bf16;
}

struct Task {
    const char *model;
    double input;
    double output;
    double beams = 1;
};

/// Mean tokens of the data sets behind the language tasks of MLPerf Inference 4.1 to 5.1. Source: the reference implementations of
/// github.com/mlcommons/inference (Open Orca, CNN/DailyMail, the Mixtral mix, LongBench and RULER, the reasoning mix).
constexpr std::array tasks = {Task{"llama-2-70b", 294, 294}, Task{"llama-3.1-8b", 778, 128}, Task{"mixtral-8x7b", 390, 145},
                              Task{"gpt-j-6b", 880, 69, 4},  Task{"deepseek-r1", 850, 3800}, Task{"llama-3.1-405b", 9400, 680}};

/// What is assumed of a row that states no lengths: a chat's request.
constexpr double usualInput = 1024;
constexpr double usualOutput = 128;
constexpr double usualPrompt = 512;

} // namespace

std::optional<RowFormats> rowFormats(const EndToEndRow &row, const engine::Accelerator &accelerator, const engine::Model &model)
{
    const FormatName *format = findFormat(row.weights);
    if (!format)
        return std::nullopt;
    RowFormats formats;
    const QString framework = row.framework.toLower();
    formats.isLocal = format->isLocal || framework.contains(QLatin1StringView("llama.cpp")) ||
                      framework.contains(QLatin1StringView("mlx")) || framework.contains(QLatin1StringView("ollama"));
    // A checkpoint that was published in MXFP4 stays so; the label is that of its cache.
    const bool isNativeFour = model.native_precision == "mxfp4";
    formats.weights = isNativeFour && isNarrowServed(format->precision) ? Precision::mxfp4 : format->precision;
    formats.arithmetic = arithmeticOf(formats.weights, isBlockFormat(*format), formats.isLocal, accelerator);
    const auto kv = kvOf(row, formats, isNarrowServed(format->precision));
    if (!kv)
        return std::nullopt;
    formats.kv = *kv;
    return formats;
}

engine::Runtime rowRuntime(const EndToEndRow &row, const RowFormats &formats)
{
    if (formats.isLocal)
        return engine::Runtime::local;
    const bool isPython = row.framework.contains(QLatin1StringView("vllm"), Qt::CaseInsensitive) ||
                          row.framework.contains(QLatin1StringView("sglang"), Qt::CaseInsensitive);
    return isPython ? engine::Runtime::python_server : engine::Runtime::server;
}

RowLengths rowLengths(const EndToEndRow &row, const engine::Model &model)
{
    RowLengths lengths;
    std::optional<double> input = row.input;
    std::optional<double> output = row.output;
    if (says(row, QLatin1StringView("mlperf"))) {
        for (const Task &task : tasks) {
            if (model.slug != task.model)
                continue;
            input = input.value_or(task.input);
            output = output.value_or(task.output);
            lengths.beams = task.beams;
        }
    }
    const bool isPrefill = row.phase == QLatin1StringView("prefill");
    const bool isDecode = row.phase == QLatin1StringView("decode");
    lengths.areStated = input || output;
    if (!lengths.areStated) {
        input = usualInput;
        output = usualOutput;
    }
    lengths.input = input.value_or(isDecode ? 0 : usualPrompt);
    lengths.output = std::max(1.0, output.value_or(isPrefill ? 1 : usualOutput));
    if (says(row, QLatin1StringView("0.8x to 1.0x"))) {
        lengths.input *= 0.9;
        lengths.output *= 0.9;
    }
    return lengths;
}

bool says(const EndToEndRow &row, QLatin1StringView words) { return row.note.contains(words, Qt::CaseInsensitive); }

std::optional<double> numberBefore(const EndToEndRow &row, QLatin1StringView words)
{
    const QRegularExpression pattern(QStringLiteral("(\\d+) %1").arg(QRegularExpression::escape(words)),
                                     QRegularExpression::CaseInsensitiveOption);
    const auto match = pattern.match(row.note);
    return match.hasMatch() ? std::optional(match.captured(1).toDouble()) : std::nullopt;
}

} // namespace ridgepoint::data
