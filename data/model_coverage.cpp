// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/model_coverage.h"

#include "data/problem_text.h"

namespace ridgepoint::data {

namespace {

QString ofKind(const QString &kind)
{
    if (kind == QStringLiteral("masked-diffusion"))
        return Text::tr("It writes text by masked diffusion, not token by token.");
    if (kind == QStringLiteral("image-diffusion"))
        return Text::tr("It makes images by diffusion; the transformer chapter covers decoders of text.");
    if (kind == QStringLiteral("video-diffusion"))
        return Text::tr("It makes video by diffusion; the transformer chapter covers decoders of text.");
    if (kind == QStringLiteral("vae"))
        return Text::tr("It is an autoencoder, not a decoder of text.");
    if (kind == QStringLiteral("text-encoder"))
        return Text::tr("It encodes text and generates none.");
    if (kind == QStringLiteral("verifier"))
        return Text::tr("It judges candidates and serves no requests of its own.");
    return {};
}

QString ofPattern(const QString &pattern)
{
    if (pattern == QStringLiteral("all global"))
        return {};
    if (pattern.isEmpty())
        return Text::tr("Which of its layers attend to the whole context is not known.");
    if (pattern.contains(QStringLiteral("local")))
        return Text::tr("It mixes layers of local and global attention (%1).").arg(pattern);
    if (pattern.contains(QStringLiteral("linear")))
        return Text::tr("It mixes linear and full attention (%1).").arg(pattern);
    return Text::tr("Its attention is not full (%1).").arg(pattern);
}

} // namespace

QString notCovered(const ModelFacts &facts)
{
    if (const QString kind = ofKind(facts.kind); !kind.isEmpty())
        return kind;
    if (facts.experts)
        return Text::tr("It is a mixture of %1 experts; the dense transformer chapter does not cover experts.").arg(*facts.experts);
    if (facts.hasLatentAttention)
        return Text::tr("It keeps compressed keys and values (multi-head latent attention).");
    if (!facts.hasDimensions)
        return Text::tr("Its dimensions are not known.");
    if (const QString pattern = ofPattern(facts.layerPattern); !pattern.isEmpty())
        return pattern;
    if (facts.slidingWindow)
        return Text::tr("Its attention looks back over a window of %1 tokens only.").arg(*facts.slidingWindow);
    if (facts.countFamily != QStringLiteral("lm"))
        return Text::tr("Its architecture is not that of a plain decoder.");
    return {};
}

} // namespace ridgepoint::data
