// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/catalog.h"
#include "widgets/input/parameter_editor.h"

#include "tests/support/test_base.h"

#include <QSignalSpy>
#include <QTest>

#include <memory>
#include <variant>

namespace ridgepoint::tests {

/// A small world: six accelerators of three vendors, three models of two developers.
inline std::shared_ptr<const engine::Catalog> smallCatalog()
{
    const auto accelerator = [](const char *slug, const char *name, const char *vendor) {
        engine::Accelerator row;
        row.slug = slug;
        row.name = name;
        row.vendor = vendor;
        row.kind = "gpu";
        row.status = "shipping";
        row.dense_peak[static_cast<std::size_t>(engine::Precision::bf16)] = {.si = 1e15, .label = engine::Label::stated};
        return row;
    };
    const auto model = [](const char *slug, const char *name, const char *developer) {
        engine::Model row;
        row.slug = slug;
        row.name = name;
        row.developer = developer;
        row.layers = 80;
        row.hidden = 8192;
        row.heads = 64;
        row.kv_heads = 8;
        row.head_dim = 128;
        row.ffn_hidden = 28672;
        row.ffn_gated = true;
        row.vocab = 128256;
        row.label = engine::Label::stated;
        return row;
    };
    return std::make_shared<engine::Catalog>(
        std::vector{accelerator("nvidia-b200", "B200", "NVIDIA"), accelerator("amd-mi300x", "Instinct MI300X", "AMD"),
                    accelerator("nvidia-h100-sxm", "H100 SXM", "NVIDIA"), accelerator("google-tpu-v5p", "TPU v5p", "Google"),
                    accelerator("nvidia-l40s", "L40S", "NVIDIA"), accelerator("nvidia-a100-sxm", "A100 SXM", "NVIDIA"),
                    accelerator("amd-mi355x", "Instinct MI355X", "AMD"), accelerator("nvidia-h200-sxm", "H200 SXM", "NVIDIA")},
        std::vector{model("llama-3.1-70b", "Llama 3.1 70B", "Meta"), model("llama-3.1-8b", "Llama 3.1 8B", "Meta"),
                    model("qwen2.5-72b", "Qwen2.5 72B", "Alibaba")});
}

struct Edit {
    engine::ParameterValue value;
    widgets::EditPhase phase;

    [[nodiscard]] double number() const { return std::get<double>(value); }
    [[nodiscard]] QString text() const { return QString::fromStdString(std::get<std::string>(value)); }
};

/// Records what an editor proposes and, as the program does, shows every value back.
class Recorder : public QObject {
public:
    explicit Recorder(widgets::ParameterEditor *editor, double maximum = 0)
    {
        const double bound = maximum > 0 ? maximum : engine::parameter(editor->id()).maximum;
        QObject::connect(editor, &widgets::ParameterEditor::edited, this,
                         [this, editor, bound](const engine::ParameterValue &value, widgets::EditPhase phase) {
                             edits.push_back({value, phase});
                             if (phase != widgets::EditPhase::Reset)
                                 editor->showValue({.value = value, .origin = engine::Origin::user}, bound);
                         });
    }
    [[nodiscard]] int count(widgets::EditPhase phase) const
    {
        return static_cast<int>(std::count_if(edits.begin(), edits.end(), [phase](const Edit &edit) { return edit.phase == phase; }));
    }
    std::vector<Edit> edits;
};

} // namespace ridgepoint::tests
