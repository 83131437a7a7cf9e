// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/settings.h"

#include <QDir>
#include <QFileInfo>
#include <QStandardPaths>

#include <array>

namespace ridgepoint::app {

namespace {

constexpr int settingsVersion = 1;
constexpr qsizetype mostRecentFiles = 8;

struct Row {
    SettingKey key;
    const char *name;
    QVariant fallback;
};

const Row &row(SettingKey key)
{
    static const std::array<Row, 7> rows = {{
        {SettingKey::Theme, "appearance/theme", QStringLiteral("system")},
        {SettingKey::TextScale, "appearance/textScale", 100},
        {SettingKey::Geometry, "window/geometry", QByteArray()},
        {SettingKey::Workspace, "window/workspace", QStringLiteral("stack")},
        {SettingKey::PanelWidth, "window/panelWidth", 0},
        {SettingKey::RecentFiles, "files/recent", QStringList()},
        {SettingKey::LastFolder, "files/folder", QString()},
    }};
    return rows[static_cast<std::size_t>(key)];
}

QString defaultPath() { return QStandardPaths::writableLocation(QStandardPaths::AppConfigLocation) + QStringLiteral("/ridgepoint.ini"); }

} // namespace

Settings::Settings(const QString &path) : m_settings(path.isEmpty() ? defaultPath() : path, QSettings::IniFormat)
{
    if (!m_settings.contains(QStringLiteral("version")))
        m_settings.setValue(QStringLiteral("version"), settingsVersion);
}

QVariant Settings::value(SettingKey key) const
{
    const Row &wanted = row(key);
    const QVariant stored = m_settings.value(QLatin1StringView(wanted.name), wanted.fallback);
    QVariant converted = stored;
    return converted.convert(wanted.fallback.metaType()) ? converted : wanted.fallback;
}

void Settings::setValue(SettingKey key, const QVariant &value) { m_settings.setValue(QLatin1StringView(row(key).name), value); }

QByteArray Settings::workspaceView(const QString &name) const { return m_settings.value(QStringLiteral("views/") + name).toByteArray(); }

void Settings::setWorkspaceView(const QString &name, const QByteArray &view) { m_settings.setValue(QStringLiteral("views/") + name, view); }

void Settings::addRecentFile(const QString &path)
{
    const QString absolute = QFileInfo(path).absoluteFilePath();
    QStringList files = recentFiles();
    files.removeAll(absolute);
    files.prepend(absolute);
    setValue(SettingKey::RecentFiles, QStringList(files.mid(0, mostRecentFiles)));
    setValue(SettingKey::LastFolder, QFileInfo(absolute).absolutePath());
}

void Settings::removeRecentFile(const QString &path)
{
    QStringList files = recentFiles();
    files.removeAll(path);
    setValue(SettingKey::RecentFiles, files);
}

QStringList Settings::recentFiles() const { return value(SettingKey::RecentFiles).toStringList(); }

} // namespace ridgepoint::app
