// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/workspaces/stack/picture_dialog.h"

#include <QDialogButtonBox>
#include <QFormLayout>
#include <QSpinBox>

namespace ridgepoint::widgets {

namespace {

QSpinBox *makeField(int least, int value, const QString &name)
{
    auto *field = new QSpinBox;
    field->setRange(least, 8000);
    field->setSingleStep(100);
    field->setValue(value);
    field->setSuffix(PictureDialog::tr(" px"));
    field->setAccessibleName(name);
    return field;
}

} // namespace

PictureDialog::PictureDialog(QSize proposed, QWidget *parent)
    : QDialog(parent), m_width(makeField(800, proposed.width(), tr("Width"))), m_height(makeField(600, proposed.height(), tr("Height")))
{
    setWindowTitle(tr("Size of the picture"));
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Ok | QDialogButtonBox::Cancel);
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto *form = new QFormLayout(this);
    form->addRow(tr("&Width"), m_width);
    form->addRow(tr("&Height"), m_height);
    form->addRow(buttons);
}

QSize PictureDialog::chosenSize() const { return {m_width->value(), m_height->value()}; }

} // namespace ridgepoint::widgets
