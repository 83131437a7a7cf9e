// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/model_coverage.h"

#include "data/problem_text.h"

namespace ridgepoint::data {

namespace {

QString ofKind(const QString &kind)
{
    if (kind == QStringLiteral("image-diffusion"))
        return Text::tr("It makes images, and the layers of its network are not known.");
    if (kind == QStringLiteral("video-diffusion"))
        return Text::tr("It makes video, and the layers of its network are not known.");
    if (kind == QStringLiteral("vae"))
        return Text::tr("It is an autoencoder, not a decoder of text.");
    if (kind == QStringLiteral("text-encoder"))
        return Text::tr("It encodes text and generates none.");
    if (kind == QStringLiteral("verifier"))
        return Text::tr("It judges candidates and serves no requests of its own.");
    return {};
}

} // namespace

QString notCovered(const ModelFacts &facts)
{
    if (const QString kind = ofKind(facts.kind); !kind.isEmpty())
        return kind;
    if (!facts.hasDimensions)
        return Text::tr("Its dimensions are not known.");
    if (!facts.attentionProblem.isEmpty())
        return facts.attentionProblem;
    if (facts.countFamily != QStringLiteral("lm"))
        return Text::tr("Its architecture is not that of a plain decoder.");
    return {};
}

} // namespace ridgepoint::data
