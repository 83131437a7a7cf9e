// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/workspaces/common/picture_text.h"

namespace ridgepoint::widgets {

/// Translation context of the words of the Power and cooling workspace.
struct PowerText {
    Q_DECLARE_TR_FUNCTIONS(ridgepoint::widgets::PowerText)
};

/// A text whose units no line breaks: "USD/kWh" stays whole.
[[nodiscard]] inline QString unbroken(QString text)
{
    static const QString joined = u'/' + QString(QChar(0x2060));
    return text.replace(u'/', joined);
}

} // namespace ridgepoint::widgets
