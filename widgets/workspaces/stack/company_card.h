// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/workspaces/stack/company_facts.h"

#include <QWidget>

#include <memory>

class QLabel;
class QScrollArea;
class QVBoxLayout;

namespace ridgepoint::widgets {

/// Everything the database knows of one company, in sections that fold. Text can be selected; links are reached by Tab.
class CompanyCard : public QWidget {
    Q_OBJECT
public:
    CompanyCard(std::shared_ptr<const StackModel> model, QWidget *parent = nullptr);

    void setCompany(const QString &company);
    [[nodiscard]] const QString &company() const { return m_company; }

Q_SIGNALS:
    void companyRequested(const QString &company);
    void layerRequested(const QString &layer);
    void closeRequested();

protected:
    void changeEvent(QEvent *event) override;

private:
    void rebuild();
    void addSection(const CardSection &section);
    [[nodiscard]] QLabel *makeText(const QString &html);
    void followLink(const QString &link);

    std::shared_ptr<const StackModel> m_model;
    QString m_company;
    QSet<QString> m_folded; ///< ids of sections that the reader has closed
    QLabel *m_name = nullptr;
    QScrollArea *m_area = nullptr;
    QVBoxLayout *m_sections = nullptr;
};

} // namespace ridgepoint::widgets
