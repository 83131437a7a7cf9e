// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/nsight_csv.h"

#include "data/csv_reader.h"
#include "data/nsight_kernel.h"
#include "data/problem_text.h"

#include <QFileInfo>
#include <QHash>
#include <QStringList>

#include <algorithm>
#include <cmath>
#include <optional>

namespace ridgepoint::data {

namespace {

struct Header {
    qsizetype offset = 0;
    int line = 1;
};

bool isHeaderLine(const QByteArray &line)
{
    if (!line.contains("Kernel Name"))
        return false;
    QList<QByteArray> names = line.trimmed().split(',');
    for (QByteArray &name : names)
        if (name.size() >= 2 && name.startsWith('"') && name.endsWith('"'))
            name = name.sliced(1, name.size() - 2);
    return names.contains("Kernel Name") && (names.contains("ID") || names.contains("Process ID") || names.contains("Metric Name"));
}

std::optional<Header> findHeader(const QByteArray &bytes)
{
    Header header;
    while (header.offset < bytes.size()) {
        const qsizetype end = bytes.indexOf('\n', header.offset);
        const qsizetype next = end < 0 ? bytes.size() : end + 1;
        if (isHeaderLine(QByteArray::fromRawData(bytes.constData() + header.offset, next - header.offset)))
            return header;
        header.offset = next;
        ++header.line;
    }
    return std::nullopt;
}

/// The table alone: blank lines and messages ("==PROF== Disconnected") behind it cut off.
QByteArray tableOf(const QByteArray &bytes, const Header &header)
{
    QByteArray table = bytes.sliced(header.offset);
    while (!table.isEmpty()) {
        const qsizetype end = table.endsWith('\n') ? table.size() - 1 : table.size();
        const qsizetype begin = table.lastIndexOf('\n', end - table.size() - 1) + 1;
        const QByteArray last = end > begin ? table.sliced(begin, end - begin).trimmed() : QByteArray();
        if (begin == 0 || (!last.isEmpty() && !last.startsWith("==")))
            break;
        table.truncate(begin);
    }
    return table;
}

std::optional<std::size_t> column(const CsvTable &table, const char *name)
{
    const auto found = std::find(table.header.begin(), table.header.end(), name);
    if (found == table.header.end())
        return std::nullopt;
    return std::size_t(found - table.header.begin());
}

/// Labels of the details page for the metrics behind them.
QByteArray metricOf(const QByteArray &label, const QByteArray &unit)
{
    if (label == "Duration")
        return QByteArrayLiteral("gpu__time_duration.sum");
    // The Speed-of-Light section has a "Memory Throughput" in percent, too.
    if (label == "Memory Throughput" && unit.contains("byte/"))
        return QByteArrayLiteral("dram__bytes.sum.per_second");
    return label;
}

using Kernels = std::vector<NsightKernel>;

/// A row per kernel and metric; `firstLine` is the header's line in the file.
Kernels longForm(const CsvTable &table, int firstLine)
{
    const std::size_t name = *column(table, "Kernel Name");
    const std::size_t metric = *column(table, "Metric Name");
    const std::size_t value = *column(table, "Metric Value");
    const auto unit = column(table, "Metric Unit");
    const auto id = column(table, "ID");
    const auto process = column(table, "Process ID");
    Kernels kernels;
    QHash<QByteArray, std::size_t> places;
    for (const CsvRow &row : table.rows) {
        QByteArray key = id ? row.fields[*id] : row.fields[name];
        if (process)
            key += '\n' + row.fields[*process];
        const auto known = places.constFind(key);
        const std::size_t place = known == places.constEnd() ? kernels.size() : *known;
        if (place == kernels.size()) {
            kernels.push_back({row.fields[name], {}});
            places.insert(key, place);
        }
        const QByteArray printedUnit = unit ? row.fields[*unit] : QByteArray();
        const QByteArray full = metricOf(row.fields[metric], printedUnit);
        if (isRooflineMetric(full) && !kernels[place].cells.contains(full))
            kernels[place].cells.insert(full, {row.fields[value], printedUnit, row.line + firstLine - 1});
    }
    return kernels;
}

/// A row per kernel. The units stand in a row without a kernel below the header, or in brackets behind the metrics' names.
Kernels wideForm(const CsvTable &table, int firstLine)
{
    struct Metric {
        std::size_t column;
        QByteArray name;
        QByteArray unit;
    };
    const std::size_t name = *column(table, "Kernel Name");
    const bool hasUnitRow = !table.rows.empty() && table.rows.front().fields[name].isEmpty();
    std::vector<Metric> metrics;
    for (std::size_t i = 0; i < table.header.size(); ++i) {
        Metric metric{i, table.header[i], hasUnitRow ? table.rows.front().fields[i] : QByteArray()};
        if (const qsizetype bracket = metric.name.indexOf(" ["); bracket > 0 && metric.name.endsWith(']')) {
            metric.unit = metric.name.sliced(bracket + 2).chopped(1);
            metric.name.truncate(bracket);
        }
        if (isRooflineMetric(metric.name))
            metrics.push_back(metric);
    }
    Kernels kernels;
    for (std::size_t i = hasUnitRow ? 1 : 0; i < table.rows.size(); ++i) {
        const CsvRow &row = table.rows[i];
        NsightKernel kernel{row.fields[name], {}};
        for (const Metric &metric : metrics)
            kernel.cells.insert(metric.name, {row.fields[metric.column], metric.unit, row.line + firstLine - 1});
        kernels.push_back(std::move(kernel));
    }
    return kernels;
}

/// Collects points and counts what is left out.
class Collector {
public:
    explicit Collector(QString name) : m_name(std::move(name)) { m_result.source = QFileInfo(m_name).fileName(); }

    engine::Expected<void> add(const NsightKernel &kernel)
    {
        const auto figures = nsightFigures(kernel, m_name);
        if (!figures)
            return tl::unexpected(figures.error());
        m_hasSeconds = m_hasSeconds || figures->seconds;
        m_hasBytes = m_hasBytes || figures->bytes;
        m_hasFlops = m_hasFlops || figures->flops;
        if (figures->isTensorUncounted)
            ++m_uncounted;
        else if (!figures->seconds || !figures->bytes || !figures->flops)
            ++m_incomplete;
        else if (*figures->flops <= 0)
            ++m_idle;
        else
            addPoint(kernel, *figures);
        return {};
    }

    engine::Expected<MeasuredPoints> result()
    {
        m_result.skipped = m_uncounted + m_incomplete + m_idle + m_unbounded;
        m_result.skippedReason = reasons();
        if (!m_result.points.empty())
            return m_result;
        if (!m_hasSeconds)
            return refuseMissing(Text::tr("the duration"), QStringLiteral("gpu__time_duration.sum"),
                                 QStringLiteral("--section SpeedOfLight"));
        if (!m_hasBytes)
            return refuseMissing(Text::tr("the DRAM traffic"), QStringLiteral("dram__bytes.sum"), rooflineOptions());
        if (m_uncounted > 0)
            return refuseMissing(Text::tr("the operations of the tensor cores, which do not follow from their instructions"),
                                 QStringLiteral("sm__ops_path_tensor_src_*.sum"), tensorOptions());
        if (!m_hasFlops)
            return refuseMissing(Text::tr("the floating-point operations"),
                                 QStringLiteral("sm__sass_thread_inst_executed_op_ffma_pred_on.sum"), rooflineOptions());
        return refuse(Text::tr("%1 has no kernel that can be drawn. %2").arg(m_name, m_result.skippedReason), QStringLiteral("file"),
                      m_name);
    }

private:
    static QString rooflineOptions() { return QStringLiteral("--set roofline --page raw"); }

    static QString tensorOptions()
    {
        return rooflineOptions() +
               QStringLiteral(" --metrics sm__ops_path_tensor_src_fp16_dst_fp32.sum,sm__ops_path_tensor_src_bf16_dst_fp32.sum");
    }

    void addPoint(const NsightKernel &kernel, const NsightFigures &figures)
    {
        MeasuredPoint point{
            oneLine(QString::fromUtf8(kernel.name)), *figures.flops, *figures.bytes, *figures.seconds, m_result.source, figures.note};
        const bool isDrawable =
            std::isfinite(point.intensity()) && std::isfinite(point.performance()) && point.intensity() > 0 && point.performance() > 0;
        if (!isDrawable) {
            ++m_unbounded;
            return;
        }
        if (point.operatorName.isEmpty())
            point.operatorName = Text::tr("unnamed kernel");
        // The same few notes stand on very many kernels.
        if (!m_result.points.empty() && m_result.points.back().note == point.note)
            point.note = m_result.points.back().note;
        m_result.points.push_back(std::move(point));
    }

    [[nodiscard]] QString reasons() const
    {
        QStringList sentences;
        if (m_idle > 0)
            sentences.append(Text::tr("Kernels without a counted floating-point operation, such as copies: %1.").arg(m_idle));
        if (m_unbounded > 0)
            sentences.append(Text::tr("Kernels without DRAM traffic or duration: %1.").arg(m_unbounded));
        if (m_incomplete > 0)
            sentences.append(
                Text::tr("Kernels without a metric for duration, DRAM traffic or floating-point operations: %1.").arg(m_incomplete));
        if (m_uncounted > 0)
            sentences.append(Text::tr("Kernels on tensor cores whose operations (sm__ops_path_tensor_src_*.sum) were not collected: %1.")
                                 .arg(m_uncounted));
        return sentences.join(u' ');
    }

    [[nodiscard]] tl::unexpected<engine::Problem> refuseMissing(const QString &figure, const QString &metric, const QString &options) const
    {
        return refuse(Text::tr("%1: no kernel has %2 (metric %3); \"ncu --csv %4\" collects it.").arg(m_name, figure, metric, options),
                      metric, {}, options);
    }

    QString m_name;
    MeasuredPoints m_result;
    bool m_hasSeconds = false;
    bool m_hasBytes = false;
    bool m_hasFlops = false;
    int m_uncounted = 0;
    int m_incomplete = 0;
    int m_idle = 0;
    int m_unbounded = 0;
};

} // namespace

bool isNsightCsv(const QByteArray &bytes)
{
    return bytes.startsWith("==PROF==") || bytes.startsWith("==ERROR==") || bytes.contains("\n==PROF==") || bytes.contains("\n==ERROR==") ||
           findHeader(bytes);
}

engine::Expected<MeasuredPoints> parseNsightCsv(const QByteArray &bytes, const QString &name)
{
    const auto header = findHeader(bytes);
    if (!header)
        return refuse(Text::tr("%1 has messages of Nsight Compute and no table; \"ncu --csv --page raw\" writes one.").arg(name),
                      QStringLiteral("file"), name);
    const QString shown =
        header->line == 1 ? name : Text::tr("%1 (lines counted from the table's header in line %2)").arg(name).arg(header->line);
    const auto table = parseCsv(tableOf(bytes, *header), shown);
    if (!table)
        return tl::unexpected(table.error());
    const bool isLong = column(*table, "Metric Name").has_value();
    if ((isLong && !column(*table, "Metric Value")) || (!isLong && column(*table, "Invocations")))
        return refuse(
            Text::tr("%1 is a summary over kernels; expected is a table with each kernel, without the option --print-summary.").arg(name),
            QStringLiteral("file"), name);
    const Kernels kernels = isLong ? longForm(*table, header->line) : wideForm(*table, header->line);
    if (kernels.empty())
        return refuse(Text::tr("%1 has a table of Nsight Compute without a kernel.").arg(name), QStringLiteral("file"), name);
    if (kernels.size() > std::size_t(most_measured_points))
        return refuse(
            Text::tr("%1 has %2 kernels; at most %3 are read from one file.").arg(name).arg(kernels.size()).arg(most_measured_points),
            QStringLiteral("rows"), QString::number(kernels.size()), Text::tr("at most %1 kernels").arg(most_measured_points));
    Collector collector(name);
    for (const NsightKernel &kernel : kernels)
        if (const auto added = collector.add(kernel); !added)
            return tl::unexpected(added.error());
    return collector.result();
}

} // namespace ridgepoint::data
