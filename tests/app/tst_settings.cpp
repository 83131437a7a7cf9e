// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/settings.h"
#include "tests/support/test_base.h"

#include <QFile>
#include <QTemporaryDir>

using namespace ridgepoint;
using app::SettingKey;
using app::Settings;

class TestSettings : public tests::TestBase {
    Q_OBJECT
private Q_SLOTS:
    void init() { failOnAnyWarning(); }

    void valuesComeBack()
    {
        QTemporaryDir folder;
        const QString path = folder.filePath(QStringLiteral("s.ini"));
        {
            Settings settings(path);
            QCOMPARE(settings.value(SettingKey::Theme).toString(), QStringLiteral("system"));
            settings.setValue(SettingKey::Theme, QStringLiteral("dark"));
            settings.setWorkspaceView(QStringLiteral("stack"), QByteArray("\0x", 2));
        }
        const Settings again(path);
        QCOMPARE(again.value(SettingKey::Theme).toString(), QStringLiteral("dark"));
        QCOMPARE(again.workspaceView(QStringLiteral("stack")), QByteArray("\0x", 2));
    }

    void recentFilesAreFewAndDistinct()
    {
        QTemporaryDir folder;
        Settings settings(folder.filePath(QStringLiteral("s.ini")));
        for (int i = 0; i < 20; ++i)
            settings.addRecentFile(folder.filePath(QStringLiteral("%1.json").arg(i % 12)));
        QCOMPARE(settings.recentFiles().size(), 8);
        QVERIFY(settings.recentFiles().front().endsWith(QStringLiteral("7.json")));
    }

    void aBrokenFileGivesDefaults()
    {
        QTemporaryDir folder;
        const QString path = folder.filePath(QStringLiteral("s.ini"));
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("\x00\xff[[[appearance\ntextScale=banana\n[appearance]\ntextScale=banana\n");
        file.close();
        const Settings settings(path);
        QCOMPARE(settings.value(SettingKey::TextScale).toInt(), 100);
    }
};

QTEST_MAIN(TestSettings)
#include "tst_settings.moc"
