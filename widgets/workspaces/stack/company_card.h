// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/workspaces/stack/company_facts.h"

#include <QWidget>

#include <memory>

class QLabel;
class QTextBrowser;
class QUrl;

namespace ridgepoint::widgets {

/// Everything the database knows of one company, in sections that fold. Text can be selected; links are reached by Tab.
class CompanyCard : public QWidget {
    Q_OBJECT
public:
    CompanyCard(std::shared_ptr<const StackModel> model, QWidget *parent = nullptr);

    void setCompany(const QString &company);
    [[nodiscard]] const QString &company() const { return m_company; }
    /// Opens or closes a section; every card remembers it.
    void setSectionOpen(const QString &id, bool isOpen);

Q_SIGNALS:
    void companyRequested(const QString &company);
    void layerRequested(const QString &layer);
    void closeRequested();

protected:
    void changeEvent(QEvent *event) override;

private:
    void rewrite();
    [[nodiscard]] QString html(const data::StackCompany &company) const;
    void followLink(const QUrl &link);

    std::shared_ptr<const StackModel> m_model;
    QString m_company;
    QSet<QString> m_folded; ///< ids of sections that the reader has closed
    QLabel *m_name = nullptr;
    QTextBrowser *m_text = nullptr;
};

} // namespace ridgepoint::widgets
