// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/export_dialog.h"

#include "data/problem_text.h"
#include "widgets/theme/theme.h"

#include <QComboBox>
#include <QDialogButtonBox>
#include <QDir>
#include <QFileDialog>
#include <QFileInfo>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSpinBox>

namespace ridgepoint::app {

QString ExportDialog::formatName(const QString &suffix)
{
    if (suffix == QLatin1StringView("svg"))
        return tr("SVG, scales without loss");
    if (suffix == QLatin1StringView("png"))
        return tr("PNG, pixels");
    return suffix == QLatin1StringView("pdf") ? tr("PDF, for print") : tr("CSV, the numbers");
}

ExportDialog::ExportDialog(const plot::Exportable &picture, const QString &folder, QWidget *parent)
    : QDialog(parent),
      m_picture(picture),
      m_format(new QComboBox(this)),
      m_preset(new QComboBox(this)),
      m_width(new QSpinBox(this)),
      m_height(new QSpinBox(this)),
      m_path(new QLineEdit(this)),
      m_problem(new QLabel(this))
{
    setWindowTitle(tr("Export “%1”").arg(picture.exportTitle()));
    setObjectName(QStringLiteral("exportDialog"));
    m_format->setObjectName(QStringLiteral("exportFormat"));
    for (const QString &suffix : picture.exportSuffixes())
        m_format->addItem(formatName(suffix), suffix);
    m_preset->addItem(tr("Report, 1200 × 800"), QSize(1200, 800));
    m_preset->addItem(tr("Slide, 1920 × 1080"), QSize(1920, 1080));
    m_preset->addItem(tr("Column, 800 × 600"), QSize(800, 600));
    for (QSpinBox *box : {m_width, m_height}) {
        box->setRange(200, 8000);
        box->setSuffix(tr(" px"));
        box->setButtonSymbols(QAbstractSpinBox::NoButtons);
    }
    m_width->setValue(1200);
    m_height->setValue(800);
    m_width->setAccessibleName(tr("Width"));
    m_height->setAccessibleName(tr("Height"));
    m_path->setObjectName(QStringLiteral("exportPath"));
    m_path->setText(QDir(folder.isEmpty() ? QDir::homePath() : folder)
                        .filePath(picture.exportName() + QLatin1Char('.') + picture.exportSuffixes().front()));
    m_path->setMinimumWidth(widgets::steps(48));
    m_problem->setObjectName(QStringLiteral("exportProblem"));
    m_problem->setWordWrap(true);
    m_problem->hide();

    auto *browse = new QPushButton(tr("Browse…"), this);
    auto *place = new QHBoxLayout;
    place->addWidget(m_path, 1);
    place->addWidget(browse);
    auto *size = new QHBoxLayout;
    size->addWidget(m_preset);
    size->addWidget(m_width);
    size->addWidget(m_height);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Save | QDialogButtonBox::Cancel, this);
    auto *form = new QFormLayout(this);
    form->addRow(tr("&Format"), m_format);
    const auto addNamed = [this, form](const QString &name, QWidget *first, QLayout *row) {
        auto *label = new QLabel(name, this);
        label->setBuddy(first);
        form->addRow(label, row);
    };
    addNamed(tr("Si&ze"), m_preset, size);
    addNamed(tr("F&ile"), m_path, place);
    form->addRow(m_problem);
    form->addRow(buttons);

    connect(m_format, &QComboBox::currentIndexChanged, this, &ExportDialog::adoptFormat);
    connect(m_preset, &QComboBox::activated, this, [this] {
        const QSize preset = m_preset->currentData().toSize();
        m_width->setValue(preset.width());
        m_height->setValue(preset.height());
    });
    connect(browse, &QPushButton::clicked, this, &ExportDialog::chooseFile);
    connect(buttons, &QDialogButtonBox::accepted, this, &ExportDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &ExportDialog::reject);
}

QString ExportDialog::path() const { return m_path->text(); }

void ExportDialog::adoptFormat()
{
    const QString suffix = m_format->currentData().toString();
    const QFileInfo info(m_path->text());
    m_path->setText(info.dir().filePath(info.completeBaseName() + QLatin1Char('.') + suffix));
    for (QWidget *widget : {static_cast<QWidget *>(m_preset), static_cast<QWidget *>(m_width), static_cast<QWidget *>(m_height)})
        widget->setEnabled(suffix != QLatin1StringView("csv"));
}

void ExportDialog::chooseFile()
{
    const QString filter = tr("Pictures and numbers (*.%1)").arg(m_picture.exportSuffixes().join(QStringLiteral(" *.")));
    const QString chosen = QFileDialog::getSaveFileName(this, windowTitle(), m_path->text(), filter);
    if (chosen.isEmpty())
        return;
    m_replaced = chosen; // the file dialog has asked
    const int format = m_format->findData(QFileInfo(chosen).suffix().toLower());
    m_path->setText(chosen);
    if (format >= 0)
        m_format->setCurrentIndex(format);
    else
        adoptFormat();
}

void ExportDialog::say(const QString &sentence)
{
    QPalette red = m_problem->palette();
    red.setColor(QPalette::WindowText, plot::coloursFor(palette()).infeasible);
    m_problem->setPalette(red);
    m_problem->setText(sentence);
    m_problem->show();
}

void ExportDialog::accept()
{
    if (QFileInfo::exists(path()) && m_replaced != path()) {
        m_replaced = path();
        say(tr("%1 exists. Save again to replace it.").arg(QDir::toNativeSeparators(path())));
        return;
    }
    const auto written = m_picture.exportTo(m_path->text(), QSize(m_width->value(), m_height->value()));
    if (written) {
        QDialog::accept();
        return;
    }
    say(data::text(written.error()));
}

} // namespace ridgepoint::app
