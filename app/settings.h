// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QSettings>
#include <QString>
#include <QStringList>
#include <QVariant>

#include <cstdint>

namespace ridgepoint::app {

enum class SettingKey : std::uint8_t { Theme, TextScale, Geometry, Workspace, PanelWidth, RecentFiles, LastFolder };

/// What the program remembers between runs; one row of a table per setting. Nothing here changes a number: that is what parameters are for.
class Settings {
public:
    /// The user's own file, or another for tests.
    explicit Settings(const QString &path = {});

    [[nodiscard]] QVariant value(SettingKey key) const;
    void setValue(SettingKey key, const QVariant &value);

    [[nodiscard]] QByteArray workspaceView(const QString &name) const;
    void setWorkspaceView(const QString &name, const QByteArray &view);

    void addRecentFile(const QString &path);
    void removeRecentFile(const QString &path);
    [[nodiscard]] QStringList recentFiles() const;

private:
    mutable QSettings m_settings;
};

} // namespace ridgepoint::app
