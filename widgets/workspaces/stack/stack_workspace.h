// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/plot/exportable.h"
#include "widgets/workspaces/stack/stack_model.h"
#include "widgets/workspaces/workspace.h"

#include <QPointer>

#include <memory>

class QLabel;
class QScrollArea;

namespace ridgepoint::widgets {

class StackCanvas;
class StackControls;
class StackSidePanel;
struct Picture;

/// The AI infrastructure stack as bands, who plays in each, and who depends on whom.
class StackWorkspace : public Workspace, public plot::Exportable {
    Q_OBJECT
public:
    explicit StackWorkspace(const WorkspaceContext &context, QWidget *parent = nullptr);
    /// For tests and tools that have the values already.
    explicit StackWorkspace(std::shared_ptr<const data::StackData> stack, QWidget *parent = nullptr);
    ~StackWorkspace() override;

    [[nodiscard]] QString title() const override;
    [[nodiscard]] QString sentence() const override;
    [[nodiscard]] QWidget *sidePanel() override;
    [[nodiscard]] QWidget *titleControls() override;
    [[nodiscard]] QString helpPage() const override;
    [[nodiscard]] const plot::Exportable *currentPicture() const override { return m_canvas == nullptr ? nullptr : this; }
    /// What moves the loads of the layers, while these are shown.
    [[nodiscard]] std::vector<engine::ParameterId> parameters() const override;
    void setScenario(const engine::Scenario &scenario, const engine::Estimate &estimate) override;
    void setCatalog(const std::shared_ptr<const engine::Catalog> &catalog) override { m_catalog = catalog; }
    bool focusSearch() override;
    bool closeTopmost() override;
    [[nodiscard]] QByteArray saveView() const override;
    void restoreView(const QByteArray &state) override;

    void showScheme(const QString &scheme);
    void openLayer(const QString &layer);
    void openCompany(const QString &company);
    /// Back to a layer of the trail; empty goes back to the bands.
    void goBackTo(const QString &layer);
    void setHighlight(StackHighlight highlight);
    [[nodiscard]] const QString &scheme() const { return m_scheme; }
    [[nodiscard]] QStringList trail() const;
    [[nodiscard]] QString selectedCompany() const;
    [[nodiscard]] QString caption() const;
    [[nodiscard]] const StackModel &model() const { return *m_model; }
    [[nodiscard]] StackCanvas *canvas() const { return m_canvas; }

    void copyPicture() const override;
    [[nodiscard]] QString exportTitle() const override;
    [[nodiscard]] QString exportName() const override;
    [[nodiscard]] QStringList exportSuffixes() const override;
    [[nodiscard]] engine::Expected<void> exportTo(const QString &path, QSize size) const override;
    /// The diagram as it is now, with title and sources, at any size.
    [[nodiscard]] Picture picture() const;

protected:
    void contextMenuEvent(QContextMenuEvent *event) override;

private:
    /// What Esc closes, newest last.
    struct Opened {
        bool isCompany = false;
        QString slug;
    };
    void build();
    void buildEmpty(const QString &problem);
    void connectParts();
    void showState();
    void showCaption();
    void closeCompany();
    void takeHighlight(StackHighlight highlight);
    void updateLoads();

    std::shared_ptr<const engine::Catalog> m_catalog; ///< null where only the companies are shown
    engine::Scenario m_scenario;
    bool m_showsLoads = false;
    std::shared_ptr<const StackModel> m_model;
    QString m_scheme;
    std::vector<Opened> m_opened;
    QScrollArea *m_area = nullptr;
    StackCanvas *m_canvas = nullptr;
    QLabel *m_caption = nullptr;
    QPointer<StackControls> m_controls;   ///< the window takes them over
    QPointer<StackSidePanel> m_sidePanel; ///< likewise
};

} // namespace ridgepoint::widgets
