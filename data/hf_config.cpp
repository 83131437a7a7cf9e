// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/hf_config.h"

#include "data/hf_families.h"
#include "data/json_object.h"
#include "data/problem_text.h"
#include "engine/serving/parameter_count.h"

#include <QFile>
#include <QFileInfo>

#include <algorithm>

namespace ridgepoint::data {

namespace {

constexpr int most_mebibytes = 4;
constexpr qint64 most_bytes = most_mebibytes * 1024 * 1024;
constexpr double most_params = 1e15;

QString expectedFile() { return Text::tr("a config.json of Hugging Face"); }

/// Models of several parts keep the language part in an object of its own.
bool isOfSeveralParts(const QString &modelType)
{
    static const QStringList types = {QStringLiteral("gemma3"), QStringLiteral("mistral3"), QStringLiteral("qwen3_5"),
                                      QStringLiteral("qwen3_5_moe")};
    return types.contains(modelType);
}

const HfFamily *findFamily(const QString &modelType)
{
    const auto families = hfFamilies();
    const auto found = std::find_if(families.begin(), families.end(),
                                    [&](const HfFamily &family) { return modelType == QLatin1StringView(family.modelType); });
    return found == families.end() ? nullptr : &*found;
}

/// The fields of the language part; what it does not say itself, the whole says for it.
QJsonObject languagePart(const QJsonObject &root)
{
    QJsonObject part = root.value(QLatin1StringView("text_config")).toObject();
    for (auto field = root.constBegin(); field != root.constEnd(); ++field) {
        if (!part.contains(field.key()) && !field.value().isObject())
            part.insert(field.key(), field.value());
    }
    return part;
}

std::string nativePrecision(const HfFields &fields)
{
    const QString method = fields.objectOf("quantization_config").value(QLatin1StringView("quant_method")).toString();
    const QString type = fields.textOr("dtype", fields.textOr("torch_dtype", {}));
    if (!method.isEmpty())
        return oneLine(method.left(40)).toStdString();
    if (type == QStringLiteral("bfloat16"))
        return "bf16";
    if (type == QStringLiteral("float16"))
        return "fp16";
    return type == QStringLiteral("float32") ? "fp32" : "";
}

engine::Expected<QString> modelTypeOf(const QJsonObject &object, const QString &name)
{
    const QString key = QStringLiteral("model_type");
    const QJsonValue type = object.value(key);
    if (type.isUndefined() || type.isNull())
        return refuse(Text::tr("%1: the field \"model_type\" is missing; expected is %2.").arg(name, expectedFile()), key);
    if (!type.isString())
        return refuse(Text::tr("%1: the field \"model_type\" is not a name.").arg(name), key);
    return type.toString();
}

tl::unexpected<engine::Problem> unknownType(const QString &type, const QString &name)
{
    const QString known = supportedModelTypes().join(QStringLiteral(", "));
    return refuse(Text::tr("%1: the model type \"%2\" (model_type) is not known; known are %3.").arg(name, type.left(80), known),
                  QStringLiteral("model_type"), type.left(80), known);
}

} // namespace

QStringList supportedModelTypes()
{
    QStringList types;
    for (const HfFamily &family : hfFamilies())
        types << QLatin1StringView(family.modelType);
    return types;
}

engine::Expected<HfModel> parseHfConfig(const QByteArray &bytes, const QString &name)
{
    auto object = parseJsonObject(bytes, name, most_mebibytes, expectedFile());
    if (!object)
        return tl::unexpected(object.error());
    auto type = modelTypeOf(*object, name);
    if (!type)
        return tl::unexpected(type.error());
    const bool hasParts = isOfSeveralParts(*type) && object->value(QLatin1StringView("text_config")).isObject();
    const bool hasOtherParts = hasParts && object->contains(QLatin1StringView("vision_config"));
    if (hasParts) {
        *object = languagePart(*object);
        type = modelTypeOf(*object, name);
        if (!type)
            return tl::unexpected(type.error());
    }
    const HfFamily *const family = findFamily(*type);
    if (!family)
        return unknownType(*type, name);

    HfModel read;
    HfFields fields(*object, name, *type);
    family->read(fields, read.model);
    if (hasOtherParts)
        fields.warn(Text::tr("Only the language part is counted; the part for images is not."));
    if (fields.problem())
        return tl::unexpected(*fields.problem());
    if (const double total = engine::count_parameters(read.model).total(); total <= 0 || total > most_params)
        return refuse(Text::tr("%1: its fields describe a network of %2 parameters, which none has.").arg(name).arg(total));
    read.model.developer = "imported";
    read.model.is_open = true;
    read.model.label = engine::Label::stated;
    read.model.native_precision = nativePrecision(fields);
    read.modelType = *type;
    read.warnings = fields.warnings();
    return read;
}

engine::Expected<HfConfigFile> readHfConfig(const QString &path)
{
    QFile file(path);
    const QString field = QStringLiteral("file");
    if (!QFileInfo::exists(path))
        return refuse(Text::tr("%1 does not exist.").arg(path), field, path);
    if (QFileInfo(path).isDir())
        return refuse(Text::tr("%1 is a folder; expected is the file config.json in it.").arg(path), field, path);
    if (!file.open(QIODevice::ReadOnly))
        return refuse(Text::tr("%1 could not be read: %2.").arg(path, file.errorString()), field, path);
    const QByteArray bytes = file.read(most_bytes + 1);
    auto read = parseHfConfig(bytes, path);
    if (!read)
        return tl::unexpected(read.error());
    return HfConfigFile{std::move(*read), bytes};
}

} // namespace ridgepoint::data
