// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDate>
#include <QJsonArray>
#include <QJsonObject>
#include <QString>
#include <QStringList>

namespace cli {

/// One JSON object of a script under reading. Each question takes a key; a wrong type throws
/// WrongUsage with the place, finish() throws for keys nobody asked for.
class Input {
public:
    explicit Input(QJsonObject object, QString place = {})
        : m_object(std::move(object)), m_place(std::move(place)) {}
    /// The object a file holds; at most 4 MiB.
    static Input fromFile(const QString& path);

    /// What an option of the command line says in place of the file.
    void set(const QString& key, const QJsonValue& value) { m_object.insert(key, value); }
    bool has(const QString& key) const { return m_object.contains(key); }

    QString text(const QString& key, const QString& otherwise = {});
    /// WrongUsage unless it is one of `words`.
    QString word(const QString& key, const QStringList& words, const QString& otherwise);
    /// A whole number, also one written as text.
    qint64 whole(const QString& key, qint64 otherwise);
    bool flag(const QString& key, bool otherwise);
    QDate date(const QString& key);           ///< invalid when absent
    QStringList texts(const QString& key);
    QJsonArray list(const QString& key);
    QJsonObject object(const QString& key);
    QJsonValue any(const QString& key);
    void finish() const;

    QString at(const QString& key) const;
    const QString& place() const { return m_place; }

private:
    QJsonValue take(const QString& key);
    [[noreturn]] void wrong(const QString& key, const QString& wanted) const;
    QJsonObject m_object;
    QString m_place;
    QStringList m_asked;
};

}  // namespace cli
