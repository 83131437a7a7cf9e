// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/plot/exportable.h"
#include "widgets/workspaces/common/picture_file.h"

#include <QTableView>

namespace ridgepoint::widgets {

/// A matrix of painted cells that is walked by keys: Ctrl+C copies all of it as text; it leaves the program as a picture or a table.
class MatrixView : public QTableView, public plot::Exportable {
    Q_OBJECT
public:
    /// `name` is the proposed file name; `delegate` paints the cells and becomes the view's.
    MatrixView(QAbstractItemModel *model, QAbstractItemDelegate *delegate, const QString &name, QWidget *parent = nullptr);

    /// What stands around the exported picture.
    void setCaption(const QString &title, const QString &subtitle, const QString &footer);

    [[nodiscard]] QString exportTitle() const override { return m_title; }
    [[nodiscard]] QString exportName() const override { return m_name; }
    [[nodiscard]] QStringList exportSuffixes() const override;
    [[nodiscard]] engine::Expected<void> exportTo(const QString &path, QSize size) const override;
    void copyPicture() const override;

Q_SIGNALS:
    void exportRequested();

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    [[nodiscard]] Picture picture() const;
    void render(QPainter &painter, const QRectF &target) const;
    [[nodiscard]] QString text(QChar separator) const;
    void copyText() const;
    /// Headings get smaller where their longest word would be cut.
    void fitHeadings();

    QString m_name;
    QString m_title;
    QString m_subtitle;
    QString m_footer;
    int m_headingSize = 0;
};

} // namespace ridgepoint::widgets
