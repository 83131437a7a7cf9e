// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/nsight_kernel.h"

#include "data/problem_text.h"

#include <QList>
#include <QStringList>

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>
#include <initializer_list>

namespace ridgepoint::data {

namespace {

const QByteArray tensor_operations = QByteArrayLiteral("sm__ops_path_tensor_src_");

enum class Quantity { time, bytes, instructions, cycles };

struct Scale {
    const char *letters;
    double factor;
};
constexpr std::array<Scale, 15> scales = {{{"", 1},
                                           {"K", 1e3},
                                           {"k", 1e3},
                                           {"M", 1e6},
                                           {"G", 1e9},
                                           {"T", 1e12},
                                           {"P", 1e15},
                                           {"m", 1e-3},
                                           {"u", 1e-6},
                                           {"\u00b5", 1e-6},
                                           {"n", 1e-9},
                                           {"Ki", 1024.0},
                                           {"Mi", 1048576.0},
                                           {"Gi", 1073741824.0},
                                           {"Ti", 1099511627776.0}}};

std::initializer_list<const char *> spellings(Quantity quantity)
{
    static const std::initializer_list<const char *> times = {"seconds", "second", "sec", "s"};
    static const std::initializer_list<const char *> sizes = {"bytes", "byte", "B"};
    static const std::initializer_list<const char *> instructions = {"inst", "flop", "ops", "op", ""};
    static const std::initializer_list<const char *> cycles = {"cycles", "cycle", ""};
    switch (quantity) {
    case Quantity::time:
        return times;
    case Quantity::bytes:
        return sizes;
    case Quantity::instructions:
        return instructions;
    case Quantity::cycles:
        return cycles;
    }
    return {};
}

/// "Mbyte" -> 1e6, "usecond" -> 1e-6; empty for a unit of something else.
std::optional<double> unitFactor(const QByteArray &unit, Quantity quantity)
{
    for (const char *spelling : spellings(quantity)) {
        if (!unit.endsWith(spelling))
            continue;
        const QByteArray letters = unit.chopped(qsizetype(qstrlen(spelling)));
        for (const Scale &scale : scales)
            if (letters == scale.letters)
                return scale.factor;
    }
    return std::nullopt;
}

/// "Gbyte/second", "cycle/nsecond", "inst/cycle", "Ghz".
std::optional<double> rateFactor(const QByteArray &unit, Quantity above, Quantity below)
{
    if (above == Quantity::cycles && unit.toLower().endsWith("hz"))
        return unitFactor(unit.chopped(2) + "cycle", Quantity::cycles);
    const qsizetype slash = unit.indexOf('/');
    if (slash < 0)
        return std::nullopt;
    const auto numerator = unitFactor(unit.first(slash).trimmed(), above);
    const auto denominator = unitFactor(unit.sliced(slash + 1).trimmed(), below);
    if (!numerator || !denominator)
        return std::nullopt;
    return *numerator / *denominator;
}

/// Commas only between groups of three digits before the point.
bool hasSoundGroups(const QByteArray &whole)
{
    const QList<QByteArray> groups = whole.split(',');
    return !groups.first().isEmpty() && groups.first().size() <= 3 &&
           std::all_of(groups.begin() + 1, groups.end(), [](const QByteArray &group) { return group.size() == 3; });
}

std::optional<double> printedNumber(QByteArray text)
{
    if (text.contains(',')) {
        const qsizetype point = text.indexOf('.');
        const QByteArray whole = point < 0 ? text : text.first(point);
        if (!hasSoundGroups(whole) || (point >= 0 && text.indexOf(',', point) >= 0))
            return std::nullopt;
        text.replace(',', QByteArray());
    }
    double number = 0;
    const auto [rest, error] = std::from_chars(text.constData(), text.constData() + text.size(), number);
    if (error != std::errc{} || rest != text.constData() + text.size() || !std::isfinite(number) || number < 0)
        return std::nullopt;
    return number;
}

/// "" and "n/a" stand where the metric could not be collected.
bool isAbsent(const QByteArray &text)
{
    const QByteArray plain = text.toLower();
    return plain.isEmpty() || plain == "n/a" || plain == "nan" || plain == "-nan" || plain == "(!) n/a" || plain == "(!) nan";
}

/// Reads the metrics of one kernel; the first thing that cannot be read stays in problem().
class Reader {
public:
    Reader(const NsightKernel &kernel, QString file) : m_kernel(kernel), m_file(std::move(file)) {}

    engine::Expected<NsightFigures> read()
    {
        m_figures.seconds = seconds();
        m_figures.bytes = bytes();
        addSassOperations();
        const std::optional<double> tensorOperations = addTensorOperations();
        m_figures.isTensorUncounted = tensorOperations.value_or(0) <= 0 && ranOnTensorCores();
        if (m_problem)
            return tl::unexpected(*m_problem);
        m_figures.note = note(tensorOperations.has_value());
        return m_figures;
    }

private:
    using Value = std::optional<double>;
    using Factor = Value (*)(const QByteArray &unit);

    /// Empty where the metric is absent, or where it cannot be read.
    Value number(const QByteArray &metric)
    {
        const auto cell = m_kernel.cells.constFind(metric);
        if (cell == m_kernel.cells.constEnd())
            return std::nullopt;
        QByteArray value = cell->value.trimmed();
        // The values of the metric's instances may stand in parentheses behind the total.
        if (const qsizetype instances = value.indexOf(" ("); instances > 0)
            value.truncate(instances);
        if (isAbsent(value))
            return std::nullopt;
        const Value read = printedNumber(value);
        if (!read)
            fail(metric, *cell, QString::fromUtf8(value), Text::tr("a number with a decimal point, not below zero"));
        return read;
    }

    Value scaled(const QByteArray &metric, Factor factor, const QString &accepted)
    {
        const Value read = number(metric);
        if (!read)
            return std::nullopt;
        const NsightCell cell = m_kernel.cells.value(metric);
        const Value unit = factor(cell.unit.trimmed());
        if (!unit) {
            fail(metric, cell, QString::fromUtf8(cell.value + " [" + cell.unit + ']'), accepted);
            return std::nullopt;
        }
        return *read * *unit;
    }

    void fail(const QByteArray &metric, const NsightCell &cell, const QString &value, const QString &accepted)
    {
        const QString column = QString::fromUtf8(metric);
        if (!m_problem)
            m_problem = problem(Text::tr("%1, line %2, metric %3: \"%4\" cannot be read; accepted is %5.")
                                    .arg(m_file)
                                    .arg(cell.line)
                                    .arg(column, value.left(60), accepted),
                                column, value, accepted);
    }

    Value size(const QByteArray &metric)
    {
        return scaled(
            metric, [](const QByteArray &unit) { return unitFactor(unit, Quantity::bytes); }, Text::tr("a unit such as byte or Mbyte"));
    }
    Value sizeRate(const QByteArray &metric)
    {
        return scaled(
            metric, [](const QByteArray &unit) { return rateFactor(unit, Quantity::bytes, Quantity::time); },
            Text::tr("a unit such as Gbyte/second"));
    }
    Value cycles(const QByteArray &metric)
    {
        return scaled(
            metric, [](const QByteArray &unit) { return unitFactor(unit, Quantity::cycles); }, Text::tr("the unit cycle"));
    }
    Value cycleRate(const QByteArray &metric)
    {
        return scaled(
            metric, [](const QByteArray &unit) { return rateFactor(unit, Quantity::cycles, Quantity::time); },
            Text::tr("a unit such as Ghz or cycle/nsecond"));
    }

    Value seconds()
    {
        for (const char *metric : {"gpu__time_duration.sum", "gpu__time_duration.avg", "gpu__time_duration.max"})
            if (const Value time = scaled(
                    metric, [](const QByteArray &unit) { return unitFactor(unit, Quantity::time); },
                    Text::tr("a unit such as nsecond or us")))
                return time;
        for (const QByteArray unit : {"sm__", "smsp__"}) {
            const Value count = cycles(unit + "cycles_elapsed.avg");
            const Value rate = cycleRate(unit + "cycles_elapsed.avg.per_second");
            if (count && rate && *rate > 0)
                return *count / *rate;
        }
        return std::nullopt;
    }

    Value timesSeconds(Value rate) const { return rate && m_figures.seconds ? Value(*rate * *m_figures.seconds) : std::nullopt; }
    static Value sum(Value first, Value second) { return first && second ? Value(*first + *second) : std::nullopt; }

    Value bytes()
    {
        if (const Value total = size("dram__bytes.sum"))
            return total;
        if (const Value total = sum(size("dram__bytes_read.sum"), size("dram__bytes_write.sum")))
            return total;
        if (const Value total = timesSeconds(sizeRate("dram__bytes.sum.per_second")))
            return total;
        return timesSeconds(sum(sizeRate("dram__bytes_read.sum.per_second"), sizeRate("dram__bytes_write.sum.per_second")));
    }

    Value elapsedCycles()
    {
        for (const QByteArray unit : {"smsp__", "sm__"})
            if (const Value total = timesSeconds(cycleRate(unit + "cycles_elapsed.avg.per_second")))
                return total;
        for (const QByteArray unit : {"smsp__", "sm__"})
            if (const Value total = cycles(unit + "cycles_elapsed.avg"))
                return total;
        return std::nullopt;
    }

    /// A counter's total over the kernel, whichever way it was collected.
    Value total(const QByteArray &counter)
    {
        const QString accepted = Text::tr("a unit such as inst, inst/second or inst/cycle");
        if (const Value count = scaled(
                counter + ".sum", [](const QByteArray &unit) { return unitFactor(unit, Quantity::instructions); }, accepted))
            return count;
        if (const Value count = timesSeconds(scaled(
                counter + ".sum.per_second",
                [](const QByteArray &unit) { return rateFactor(unit, Quantity::instructions, Quantity::time); }, accepted)))
            return count;
        const Value perCycle = scaled(
            counter + ".sum.per_cycle_elapsed",
            [](const QByteArray &unit) { return rateFactor(unit, Quantity::instructions, Quantity::cycles); }, accepted);
        if (!perCycle)
            return std::nullopt;
        const Value elapsed = elapsedCycles();
        return elapsed ? Value(*perCycle * *elapsed) : std::nullopt;
    }

    void add(double operations) { m_figures.flops = m_figures.flops.value_or(0) + operations; }

    void addSassOperations()
    {
        struct Format {
            char letter;
            const char *name;
        };
        for (const Format format : {Format{'h', "FP16"}, Format{'f', "FP32"}, Format{'d', "FP64"}}) {
            bool isCollected = false;
            for (const QByteArray operation : {"add", "mul", "fma"}) {
                const QByteArray counter = "sass_thread_inst_executed_op_" + (format.letter + operation) + "_pred_on";
                Value count = total("sm__" + counter);
                if (!count)
                    count = total("smsp__" + counter);
                if (!count)
                    continue;
                isCollected = true;
                add(*count * (operation == "fma" ? 2 : 1));
            }
            (isCollected ? m_counted : m_uncounted).append(QString::fromLatin1(format.name));
        }
    }

    /// Names of the tensor-core counters without their ending; where a total and its parts stand side by side, the total alone.
    QList<QByteArray> tensorCounters() const
    {
        QList<QByteArray> counters;
        for (auto cell = m_kernel.cells.constBegin(); cell != m_kernel.cells.constEnd(); ++cell) {
            const qsizetype end = cell.key().indexOf(".sum");
            if (!cell.key().startsWith(tensor_operations) || end < 0 || cell.key().mid(tensor_operations.size(), 3) == "int")
                continue;
            if (const QByteArray counter = cell.key().first(end); !counters.contains(counter))
                counters.append(counter);
        }
        std::sort(counters.begin(), counters.end());
        QList<QByteArray> totals;
        std::copy_if(counters.cbegin(), counters.cend(), std::back_inserter(totals), [&counters](const QByteArray &one) {
            return std::none_of(counters.cbegin(), counters.cend(), [&one](const QByteArray &other) {
                return one.startsWith(other + "_dst_") || one.startsWith(other + "_sparsity_");
            });
        });
        return totals;
    }

    Value addTensorOperations()
    {
        Value all;
        for (const QByteArray &counter : tensorCounters())
            if (const Value count = total(counter))
                all = all.value_or(0) + *count;
        if (all)
            add(*all);
        return all;
    }

    /// Tensor-core instructions whose operations depend on a shape that is not in the file; integer ones are no FLOP.
    bool ranOnTensorCores()
    {
        bool ran = false;
        for (auto cell = m_kernel.cells.constBegin(); cell != m_kernel.cells.constEnd(); ++cell) {
            const QByteArray &metric = cell.key();
            if (metric.startsWith(tensor_operations + "int") && number(metric).value_or(0) > 0)
                return false;
            const bool isInstructions =
                metric.contains("__inst_executed_pipe_tensor") && !metric.contains("imma") && !metric.contains(".peak_sustained");
            ran = ran || (isInstructions && number(metric).value_or(0) > 0);
        }
        return ran;
    }

    [[nodiscard]] QString note(bool hasTensorOperations) const
    {
        QStringList counted = m_counted;
        QStringList uncounted = m_uncounted;
        (hasTensorOperations ? counted : uncounted).append(Text::tr("tensor cores"));
        const QString separator = QStringLiteral(", ");
        QString sentence = Text::tr("FLOP counted by Nsight Compute: %1.").arg(counted.join(separator));
        if (!uncounted.isEmpty())
            sentence += u' ' + Text::tr("Not collected: %1.").arg(uncounted.join(separator));
        if (m_counted.contains(QLatin1StringView("FP16")))
            sentence += u' ' + Text::tr("A packed FP16 instruction counts as one instruction, its FMA as 2 FLOP.");
        return sentence;
    }

    const NsightKernel &m_kernel;
    QString m_file;
    NsightFigures m_figures;
    QStringList m_counted;
    QStringList m_uncounted;
    std::optional<engine::Problem> m_problem;
};

} // namespace

bool isRooflineMetric(const QByteArray &metric)
{
    return metric.startsWith("gpu__time_duration.") || metric.startsWith("dram__bytes") || metric.startsWith(tensor_operations) ||
           metric.contains("__sass_thread_inst_executed_op_") || metric.contains("__cycles_elapsed.avg") ||
           metric.contains("__inst_executed_pipe_tensor");
}

engine::Expected<NsightFigures> nsightFigures(const NsightKernel &kernel, const QString &file) { return Reader(kernel, file).read(); }

} // namespace ridgepoint::data
