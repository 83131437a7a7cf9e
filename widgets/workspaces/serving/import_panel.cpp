// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/workspaces/serving/import_panel.h"

#include "data/imported_models.h"
#include "data/problem_text.h"
#include "engine/serving/parameter_count.h"
#include "widgets/theme/theme.h"
#include "widgets/workspaces/common/picture_text.h"

#include <QFileInfo>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace ridgepoint::widgets {

ImportPanel::ImportPanel(QWidget *parent)
    : QFrame(parent),
      m_sentence(new QLabel(this)),
      m_notes(new QLabel(this)),
      m_name(new QLineEdit(this)),
      m_keep(new QPushButton(tr("Keep"), this)),
      m_cancel(new QPushButton(tr("Cancel"), this)),
      m_row(new QWidget(this))
{
    setObjectName(QStringLiteral("importPanel"));
    setFrameShape(QFrame::StyledPanel);
    setAccessibleName(tr("Import"));
    m_sentence->setObjectName(QStringLiteral("importSentence"));
    m_notes->setObjectName(QStringLiteral("importNotes"));
    m_name->setObjectName(QStringLiteral("importName"));
    m_keep->setObjectName(QStringLiteral("importKeep"));
    m_cancel->setObjectName(QStringLiteral("importCancel"));
    for (QLabel *label : {m_sentence, m_notes}) {
        label->setWordWrap(true);
        label->setTextFormat(Qt::PlainText);
        label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    }
    setRole(m_notes, QStringLiteral("muted"));
    m_name->setAccessibleName(tr("Name of the imported model"));
    m_name->setMinimumWidth(steps(24));
    auto *label = new QLabel(tr("&Name"), m_row);
    label->setBuddy(m_name);
    auto *row = new QHBoxLayout(m_row);
    row->setContentsMargins({});
    row->setSpacing(steps(1));
    row->addWidget(label);
    row->addWidget(m_name, 1);
    row->addWidget(m_keep);
    auto *head = new QHBoxLayout;
    head->addWidget(m_sentence, 1);
    head->addWidget(m_cancel, 0, Qt::AlignTop);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(steps(1.5), steps(1), steps(1.5), steps(1));
    layout->setSpacing(steps(0.75));
    layout->addLayout(head);
    layout->addWidget(m_notes);
    layout->addWidget(m_row);
    connect(m_keep, &QPushButton::clicked, this, &ImportPanel::keepRequested);
    connect(m_name, &QLineEdit::returnPressed, this, &ImportPanel::keepRequested);
    connect(m_cancel, &QPushButton::clicked, this, &ImportPanel::cancel);
    connect(m_name, &QLineEdit::textChanged, m_keep, [this](const QString &text) { m_keep->setEnabled(!data::slugFrom(text).isEmpty()); });
    hide();
}

QString ImportPanel::name() const { return m_name->text().simplified(); }

void ImportPanel::readFile(const QString &path)
{
    const auto file = data::readHfConfig(path);
    if (!file) {
        refuse(data::text(file.error()));
        return;
    }
    readText(file->text, QFileInfo(path).absoluteFilePath(), data::nameFromPath(path));
}

void ImportPanel::readText(const QByteArray &config, const QString &origin, const QString &name)
{
    auto read = data::parseHfConfig(config, QFileInfo(origin).fileName());
    if (!read) {
        refuse(data::text(read.error()));
        return;
    }
    const double counted = engine::count_parameters(read->model).total();
    m_sentence->setText(tr("Read as %1: %2 layers, %3. Nothing is stored yet.")
                            .arg(read->modelType, QString::number(read->model.layers), numberText(counted, engine::Unit::parameter)));
    m_notes->setText(read->warnings.join(u'\n'));
    m_notes->setVisible(!read->warnings.isEmpty());
    m_candidate = Candidate{std::move(*read), config, origin};
    m_name->setText(name);
    m_keep->setEnabled(!data::slugFrom(name).isEmpty());
    m_row->show();
    show();
    m_name->setFocus();
    m_name->selectAll();
    Q_EMIT candidateChanged();
}

void ImportPanel::refuse(const QString &sentence)
{
    m_candidate.reset();
    m_row->hide();
    m_notes->hide();
    m_sentence->setText(tr("Not read. %1").arg(sentence));
    show();
    Q_EMIT candidateChanged();
}

void ImportPanel::showProblem(const QString &sentence)
{
    m_notes->setText(sentence);
    m_notes->show();
    m_name->setFocus();
}

bool ImportPanel::cancel()
{
    if (isHidden())
        return false;
    m_candidate.reset();
    hide();
    Q_EMIT candidateChanged();
    return true;
}

} // namespace ridgepoint::widgets
