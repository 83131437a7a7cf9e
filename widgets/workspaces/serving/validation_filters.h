// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/workspaces/serving/validation_filter.h"
#include "widgets/workspaces/serving/validation_result.h"

#include <QWidget>

class QComboBox;

namespace ridgepoint::widgets {

/// The row of choices above the scatter: set, figure, source, device and phase, each with what the report has.
class ValidationFilters : public QWidget {
    Q_OBJECT
public:
    explicit ValidationFilters(QWidget *parent = nullptr);

    void setResult(std::shared_ptr<const ValidationResult> result);
    void setFilter(const ValidationFilter &filter);
    [[nodiscard]] const ValidationFilter &filter() const { return m_filter; }

Q_SIGNALS:
    void changed();

private:
    [[nodiscard]] QComboBox *addChoice(const QString &text, const char *name);
    void fill();
    void fillWords(QComboBox *box, QString ValidationFilter::*part);
    void fillFigures();
    [[nodiscard]] QString labelOf(const QComboBox *box, const QString &key) const;
    void take();

    std::shared_ptr<const ValidationResult> m_result;
    ValidationFilter m_filter;
    QComboBox *m_set = nullptr;
    QComboBox *m_figure = nullptr;
    QComboBox *m_source = nullptr;
    QComboBox *m_device = nullptr;
    QComboBox *m_operation = nullptr;
};

} // namespace ridgepoint::widgets
