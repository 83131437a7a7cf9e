// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/model_sheet.h"

#include "app/cli/json_writer.h"
#include "app/cli/rows.h"
#include "app/cli/text_table.h"
#include "data/csv_writer.h"
#include "engine/precision.h"
#include "engine/serving/parameter_count.h"
#include "engine/serving/transformer_count.h"

#include <QHash>

#include <algorithm>

namespace ridgepoint::app::cli {

namespace {

using engine::Precision;
using engine::Unit;

QVariant textOrNull(const std::string &utf8) { return utf8.empty() ? QVariant() : QVariant(QString::fromStdString(utf8)); }

QVariant knownOrNull(double value) { return value > 0 ? QVariant(value) : QVariant(); }

QVariant figureOrNull(const engine::Figure &figure) { return figure.is_known() ? QVariant(figure.si) : QVariant(); }

QString kindWord(engine::ModelKind kind)
{
    switch (kind) {
    case engine::ModelKind::autoregressive:
        return QStringLiteral("autoregressive");
    case engine::ModelKind::masked_diffusion:
        return QStringLiteral("masked diffusion");
    case engine::ModelKind::image_diffusion:
        return QStringLiteral("image diffusion");
    case engine::ModelKind::video_diffusion:
        return QStringLiteral("video diffusion");
    case engine::ModelKind::autoencoder:
        return QStringLiteral("autoencoder");
    case engine::ModelKind::text_encoder:
        return QStringLiteral("text encoder");
    case engine::ModelKind::verifier:
        break;
    }
    return QStringLiteral("verifier");
}

QString kindWord(engine::AttentionKind kind)
{
    switch (kind) {
    case engine::AttentionKind::full:
        return QStringLiteral("full");
    case engine::AttentionKind::sliding:
        return QStringLiteral("sliding");
    case engine::AttentionKind::latent:
        return QStringLiteral("latent");
    case engine::AttentionKind::linear:
        break;
    }
    return QStringLiteral("linear");
}

SheetSection about(const engine::Model &model)
{
    return {"model",
            false,
            {{"slug", QString::fromStdString(model.slug)},
             {"name", QString::fromStdString(model.name)},
             {"developer", QString::fromStdString(model.developer)},
             {"kind", kindWord(model.kind)},
             {"open_weights", model.is_open},
             {"known_as", text(engine::to_string(model.label))},
             {"native_precision", textOrNull(model.native_precision)},
             {"not_covered", textOrNull(model.not_covered)}}};
}

SheetSection architecture(const engine::Model &model)
{
    return {"architecture",
            false,
            {{"layers", knownOrNull(model.layers), Unit::count},
             {"hidden", knownOrNull(model.hidden), Unit::count},
             {"vocab", knownOrNull(model.vocab), Unit::token},
             {"max_context", knownOrNull(model.max_context), Unit::token},
             {"tied_embeddings", model.tied_embeddings},
             {"norms_per_layer", double(model.norms_per_layer), Unit::count},
             {"query_key_norm", model.qk_norm},
             {"qkv_bias", model.qkv_bias}}};
}

/// Numbers that the kind of the group does not use are left out.
void add(SheetSection &section, const char *key, int value, Unit unit = Unit::count)
{
    if (value > 0)
        section.entries.push_back({key, double(value), unit});
}

void addFlag(SheetSection &section, const char *key, bool isSet)
{
    if (isSet)
        section.entries.push_back({key, true});
}

SheetSection attention(const engine::AttentionLayers &layers)
{
    SheetSection section{"attention", true, {{"kind", kindWord(layers.kind)}}};
    add(section, "layers", layers.count);
    add(section, "heads", layers.heads);
    add(section, "kv_heads", layers.kv_heads);
    add(section, "head_dim", layers.head_dim);
    add(section, "window", layers.window, Unit::token);
    add(section, "query_rank", layers.query_rank);
    add(section, "kv_rank", layers.kv_rank);
    add(section, "content_dim", layers.content_dim);
    add(section, "position_dim", layers.position_dim);
    add(section, "value_dim", layers.value_dim);
    add(section, "index_heads", layers.index_heads);
    add(section, "index_dim", layers.index_dim);
    add(section, "index_top_k", layers.index_top_k, Unit::token);
    add(section, "key_heads", layers.key_heads);
    add(section, "key_dim", layers.key_dim);
    add(section, "value_heads", layers.value_heads);
    add(section, "state_value_dim", layers.state_value_dim);
    add(section, "convolution", layers.convolution);
    addFlag(section, "keys_are_values", layers.keys_are_values);
    addFlag(section, "output_gate", layers.output_gate);
    addFlag(section, "sinks", layers.has_sinks);
    return section;
}

SheetSection feedForward(const engine::FfnLayers &layers)
{
    SheetSection section{"ffn", true, {}};
    add(section, "layers", layers.count);
    add(section, "hidden", layers.hidden);
    add(section, "experts", layers.experts);
    add(section, "experts_active", layers.experts_active);
    add(section, "expert_hidden", layers.expert_hidden);
    add(section, "shared_hidden", layers.shared_hidden);
    addFlag(section, "shared_gate", layers.shared_gate);
    addFlag(section, "router_bias", layers.router_bias);
    addFlag(section, "expert_bias", layers.expert_bias);
    return section;
}

SheetSection parameters(const engine::Model &model, const engine::ParameterAccount &account)
{
    const double total = account.total();
    const auto counted = [total](double part) { return total > 0 ? QVariant(part) : QVariant(); };
    QVariant difference;
    if (total > 0 && model.stated_params_total.is_known())
        difference = total / model.stated_params_total.si - 1;
    return {"parameters",
            false,
            {{"embedding", counted(account.embedding), Unit::parameter},
             {"head", counted(account.head), Unit::parameter},
             {"attention", counted(account.attention), Unit::parameter},
             {"ffn_dense", counted(account.ffn_dense), Unit::parameter},
             {"experts_routed", counted(account.experts_routed), Unit::parameter},
             {"experts_shared", counted(account.experts_shared), Unit::parameter},
             {"router", counted(account.router), Unit::parameter},
             {"norms", counted(account.norms), Unit::parameter},
             {"other", counted(account.other()), Unit::parameter},
             {"total", counted(total), Unit::parameter},
             {"active", counted(account.active()), Unit::parameter},
             {"stated_total", figureOrNull(model.stated_params_total), Unit::parameter},
             {"stated_active", figureOrNull(model.stated_params_active), Unit::parameter},
             {"difference", difference, Unit::fraction}}};
}

SheetSection weights(double total)
{
    SheetSection section{"weight_bytes", false, {}};
    for (const auto &[key, precision] : {std::pair{"bf16", Precision::bf16}, std::pair{"fp8", Precision::fp8},
                                         std::pair{"int4", Precision::int4}, std::pair{"nvfp4", Precision::nvfp4}})
        section.entries.push_back({key, knownOrNull(total * engine::bytes_per_value(precision)), Unit::byte});
    return section;
}

/// Contexts of interest up to the model's own.
std::vector<int> contexts(const engine::Model &model)
{
    std::vector<int> list;
    for (const int context : {1024, 8192, 32'768, 131'072}) {
        if (model.max_context == 0 || context < model.max_context)
            list.push_back(context);
    }
    if (model.max_context > 0)
        list.push_back(model.max_context);
    return list;
}

void addCache(std::vector<SheetSection> &sheet, const engine::Model &model)
{
    if (!engine::is_countable(model))
        return;
    const engine::TransformerCount count = engine::count_transformer(model);
    const double wide = engine::bytes_per_value(Precision::bf16);
    const double narrow = engine::bytes_per_value(Precision::fp8);
    sheet.push_back({"kv_bytes_per_token",
                     false,
                     {{"bf16", engine::kv_bytes_per_token(count, wide).si(), Unit::byte_per_token},
                      {"fp8", engine::kv_bytes_per_token(count, narrow).si(), Unit::byte_per_token}}});
    for (const int context : contexts(model)) {
        const engine::Token held(context);
        sheet.push_back({"kv_bytes_per_sequence",
                         true,
                         {{"context", double(context), Unit::token},
                          {"bf16", engine::kv_bytes_per_sequence(count, held, wide).si(), Unit::byte},
                          {"fp8", engine::kv_bytes_per_sequence(count, held, narrow).si(), Unit::byte}}});
    }
}

void writeEntries(JsonWriter &json, const SheetSection &section)
{
    json.beginObject(section.isListed ? JsonWriter::Layout::OneLine : JsonWriter::Layout::Lines);
    for (const SheetEntry &entry : section.entries) {
        json.key(entry.key);
        json.variant(entry.value);
    }
    json.endObject();
}

bool isSameList(const SheetSection &one, const SheetSection &other)
{
    return one.isListed && other.isListed && std::string_view(one.key) == other.key;
}

QByteArray jsonText(const std::vector<SheetSection> &sheet)
{
    JsonWriter json;
    json.beginObject();
    for (std::size_t i = 0; i < sheet.size(); ++i) {
        if (i == 0 || !isSameList(sheet[i - 1], sheet[i])) {
            json.key(sheet[i].key);
            if (sheet[i].isListed)
                json.beginArray();
        }
        writeEntries(json, sheet[i]);
        if (sheet[i].isListed && (i + 1 == sheet.size() || !isSameList(sheet[i], sheet[i + 1])))
            json.endArray();
    }
    json.endObject();
    return json.result();
}

/// "attention 2" for the second of a list.
std::vector<QString> partNames(const std::vector<SheetSection> &sheet)
{
    std::vector<QString> names;
    QHash<QString, int> seen;
    for (const SheetSection &section : sheet) {
        const QString key = QLatin1StringView(section.key);
        names.push_back(section.isListed ? QStringLiteral("%1 %2").arg(key).arg(++seen[key]) : key);
    }
    return names;
}

bool isNumber(const QVariant &value) { return value.metaType() == QMetaType::fromType<double>(); }

QByteArray csvText(const std::vector<SheetSection> &sheet)
{
    data::CsvWriter csv;
    csv.addHeader({QStringLiteral("part"), QStringLiteral("quantity"), QStringLiteral("value"), QStringLiteral("unit")});
    const auto parts = partNames(sheet);
    for (std::size_t i = 0; i < sheet.size(); ++i) {
        for (const SheetEntry &entry : sheet[i].entries) {
            const QVariant value = entry.value.isNull() || isNumber(entry.value) ? entry.value : QVariant(entry.value.toString());
            csv.addRow({parts[i], text(entry.key), value, text(engine::symbol(entry.unit))});
        }
    }
    return csv.text();
}

/// Whole numbers in full: the last digit of a parameter count is part of it.
QString shown(const SheetEntry &entry)
{
    if (entry.value.isNull())
        return QStringLiteral("-");
    if (!isNumber(entry.value))
        return entry.value.metaType() == QMetaType::fromType<bool>() ? (entry.value.toBool() ? QStringLiteral("yes") : QStringLiteral("no"))
                                                                     : entry.value.toString();
    const Unit unit = entry.unit == Unit::parameter || entry.unit == Unit::token ? Unit::count : entry.unit;
    return QString::fromStdString(engine::format(entry.value.toDouble(), unit));
}

QByteArray tableText(const std::vector<SheetSection> &sheet)
{
    TextTable table;
    table.addColumn(QStringLiteral("part"));
    table.addColumn(QStringLiteral("quantity"));
    table.addColumn(QStringLiteral("value"), TextTable::Align::Right);
    QByteArray sentences;
    const auto parts = partNames(sheet);
    for (std::size_t i = 0; i < sheet.size(); ++i) {
        QString part = QString(parts[i]).replace(QLatin1Char('_'), QLatin1Char(' '));
        for (const SheetEntry &entry : sheet[i].entries) {
            if (std::string_view(entry.key) == "not_covered") {
                if (!entry.value.isNull())
                    sentences += "\nNot covered by the estimates: " + entry.value.toString().toUtf8() + '\n';
                continue;
            }
            table.addRow({part, QString::fromLatin1(entry.key).replace(QLatin1Char('_'), QLatin1Char(' ')), shown(entry)});
            part.clear();
        }
    }
    return table.text() + sentences;
}

} // namespace

std::vector<SheetSection> modelSheet(const engine::Model &model)
{
    std::vector<SheetSection> sheet = {about(model), architecture(model)};
    const engine::ParameterAccount account = engine::count_parameters(model);
    if (account.total() > 0) {
        for (const engine::AttentionLayers &layers : engine::attention_layers(model))
            sheet.push_back(attention(layers));
        for (const engine::FfnLayers &layers : engine::ffn_layers(model))
            sheet.push_back(feedForward(layers));
    }
    sheet.push_back(parameters(model, account));
    addCache(sheet, model);
    sheet.push_back(weights(account.total()));
    return sheet;
}

QByteArray sheetText(const std::vector<SheetSection> &sheet, Format format)
{
    switch (format) {
    case Format::Json:
        return jsonText(sheet);
    case Format::Csv:
        return csvText(sheet);
    case Format::Table:
        break;
    }
    return tableText(sheet);
}

} // namespace ridgepoint::app::cli
