// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/plot/plot_spec.h"
#include "widgets/workspaces/roofline/roofline_picture.h"
#include "widgets/workspaces/workspace.h"

#include <QPointer>

#include <array>

class QBoxLayout;
class QTimer;
class QToolButton;

namespace ridgepoint::widgets {

struct SidePicture;

/// Rooflines of the comparison set with the chosen model's work on them, and beside them where its time, its memory and its crossovers
/// lie. Every number is the engine's: the estimate it is handed, and sweeps of the same scenario.
class RooflineWorkspace : public Workspace {
    Q_OBJECT
public:
    explicit RooflineWorkspace(WorkspaceContext context, QWidget *parent = nullptr);
    ~RooflineWorkspace() override;

    [[nodiscard]] QString title() const override;
    [[nodiscard]] QString sentence() const override { return m_sentence; }
    [[nodiscard]] std::vector<ContextChip> chips() const override { return m_chips; }
    [[nodiscard]] std::vector<engine::ParameterId> parameters() const override;
    [[nodiscard]] QWidget *titleControls() override;
    [[nodiscard]] QString helpPage() const override;
    [[nodiscard]] plot::PlotView *currentPlot() const override;
    void setScenario(const engine::Scenario &scenario, const engine::Estimate &estimate) override;
    void setCatalog(const std::shared_ptr<const engine::Catalog> &catalog) override { m_context.catalog = catalog; }
    /// Lays the points of a file over the roofs; false, with the reason as a message, when it cannot be read.
    bool openMeasuredPoints(const QString &path);
    void clearMeasuredPoints();
    /// Lays the published measurements of the first accelerator over its roof, or takes them away.
    void showPublishedPoints(bool areShown);
    [[nodiscard]] QByteArray saveView() const override;
    void restoreView(const QByteArray &view) override;

private:
    /// What changes the set of roofs; the axes are fitted anew with it.
    struct PictureKey {
        std::vector<std::string> devices;
        std::string model;
        engine::Precision precision = engine::Precision::bf16;
        bool isSparse = false;
        bool hasTiers = false;
        bool hasPrecisions = false;
        bool hasOperators = false;
        QString measuredPath;
        bool isPublished = false;

        friend bool operator==(const PictureKey &, const PictureKey &) = default;
    };

    [[nodiscard]] plot::PlotView *addPlot(QBoxLayout *layout, int stretch, const QString &name, const QString &accessibleName);
    [[nodiscard]] QToolButton *addSwitch(QBoxLayout *layout, const QString &name, const QString &text, const QString &toolTip,
                                         bool *option);
    void addMeasuredButton(QBoxLayout *layout);
    void askForMeasuredPoints();
    void showMeasuredState();
    void readPublishedPoints();
    void redraw();
    void settleKey();
    void fitAxes();
    void redrawSide(plot::PlotView *view, SidePicture picture);
    void updateWords();

    WorkspaceContext m_context;
    engine::Scenario m_scenario;
    engine::Estimate m_estimate;
    bool m_hasEstimate = false;
    RooflineOptions m_options;
    PictureKey m_key;
    QTimer *m_restTimer = nullptr;
    std::optional<double> m_memoryMost;
    QString m_sentence;
    std::vector<ContextChip> m_chips;
    plot::PlotView *m_roofline = nullptr;
    plot::PlotView *m_operators = nullptr;
    plot::PlotView *m_memory = nullptr;
    plot::PlotView *m_crossover = nullptr;
    QPointer<QWidget> m_controls;
    QPointer<QToolButton> m_tiers;
    QPointer<QToolButton> m_precisions;
    QPointer<QToolButton> m_operatorSwitch;
    QPointer<QToolButton> m_measured;
    QString m_measuredPath;
    bool m_isPublished = false; ///< published points take the place of a file's
};

} // namespace ridgepoint::widgets
