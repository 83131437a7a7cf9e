// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/catalog.h"

#include <QAbstractListModel>
#include <QSet>

#include <vector>

namespace ridgepoint::widgets {

/// The catalog's models that match a text: covered ones first, each group in the order of the catalog.
class ModelList final : public QAbstractListModel {
    Q_OBJECT
public:
    enum Role { SlugRole = Qt::UserRole, DetailRole, IsCoveredRole, IsImportedRole, IsScenarioRole };

    explicit ModelList(QObject *parent = nullptr);

    void setModels(const engine::Catalog &catalog, const QSet<QString> &imported);
    void setScenarioModel(const QString &slug);
    /// Each word of the text must occur in the name, the developer or the slug.
    void setFilter(const QString &text);

    [[nodiscard]] int rowOf(const QString &slug) const; ///< -1 when it is not shown
    [[nodiscard]] bool isImported(const QString &slug) const { return m_imported.contains(slug); }

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;

private:
    struct Entry {
        QString slug;
        QString name;
        QString detail;
        QString reason; ///< why the estimates do not cover it
        QString sought; ///< lower case
    };
    void refilter();

    std::vector<Entry> m_entries;
    std::vector<std::size_t> m_shown;
    QSet<QString> m_imported;
    QStringList m_words;
    QString m_scenarioModel;
};

} // namespace ridgepoint::widgets
