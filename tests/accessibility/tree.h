// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDBusConnection>
#include <QDBusObjectPath>
#include <QString>
#include <QStringList>

#include <functional>
#include <optional>
#include <vector>

/// What a screen reader sees: the AT-SPI tree of another process, read over D-Bus as Orca does.
namespace spi {

/// Numbers of AT-SPI's own lists of roles and states; those that are asked for here.
enum Role : uint {
    CheckBox = 7, ComboBox = 11, Dialog = 16, Frame = 23, Label = 29, List = 31, ListItem = 32, PageTab = 37, PasswordText = 40,
    PushButton = 43, Table = 55, TableCell = 56, Text = 61, Entry = 79, Heading = 83
};
enum State : uint { Focusable = 11, Showing = 25, Visible = 30 };

struct Place {
    QString service;
    QDBusObjectPath path;
    friend bool operator==(const Place&, const Place&) = default;
};

struct Node {
    Place place;
    QString name, roleName;
    uint role = 0;
    quint64 states = 0;
    bool is(State state) const { return states & (quint64(1) << state); }
};

class Tree {
public:
    /// The accessibility bus of this session; throws when there is none.
    explicit Tree(const QString& sessionBus);
    /// The program of this process, once it has announced itself.
    std::optional<Node> program(qint64 processId);
    std::vector<Node> children(const Place& place);
    /// Every node that can be seen, from the top: `look(node, parent)`; false: nothing below it.
    void walk(const Node& from, const std::function<bool(const Node&, const Node&)>& look);
    std::optional<Node> find(const Node& from, const std::function<bool(const Node&)>& isIt);
    int rows(const Place& table);
    int columns(const Place& table);
    Node cell(const Place& table, int row, int column);
    bool press(const Place& place);                       ///< its first action
    bool write(const Place& place, const QString& text);  ///< into an editor

private:
    Node node(const Place& place);
    QVariant property(const Place& place, const char* interface, const char* name);
    QDBusConnection m_bus;
};

}  // namespace spi

Q_DECLARE_METATYPE(spi::Place)
