// SPDX-FileCopyrightText: 2026 The Ridgepoint authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

#include <array>
#include <cstdint>

class QBoxLayout;
class QGridLayout;
class QToolButton;

namespace ridgepoint::widgets {

/// What the small picture beside the table shows.
enum class SiteFootprint : std::uint8_t { Carbon, Regions, Water };
inline constexpr std::size_t siteFootprintCount = static_cast<std::size_t>(SiteFootprint::Water) + 1;
[[nodiscard]] const char *siteFootprintName(SiteFootprint footprint); ///< stable, for settings

/// The table of supplies with a picture beside it; where there is little room one of them at a time, behind the same buttons.
class SiteLower : public QWidget {
    Q_OBJECT
public:
    explicit SiteLower(QWidget *table, QWidget *parent = nullptr);

    [[nodiscard]] QBoxLayout *pictureColumn() const { return m_pictureColumn; }
    [[nodiscard]] SiteFootprint footprint() const { return m_footprint; }
    void setFootprint(SiteFootprint footprint); ///< without a signal

Q_SIGNALS:
    void footprintChosen();

protected:
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void buildSwitch();
    [[nodiscard]] QToolButton *addButton(QBoxLayout *row, const QString &name, const QString &label);
    void choose(SiteFootprint footprint);
    void fit();
    void arrange();
    void showChosen();

    QGridLayout *m_grid;
    QWidget *m_card;
    QWidget *m_switch;
    QWidget *m_picture;
    QBoxLayout *m_pictureColumn;
    QToolButton *m_supplies = nullptr; ///< where there is little room
    std::array<QToolButton *, siteFootprintCount> m_buttons{};
    SiteFootprint m_footprint = SiteFootprint::Carbon;
    bool m_isNarrow = false;
    bool m_showsSupplies = true; ///< of the two, where there is little room
};

} // namespace ridgepoint::widgets
