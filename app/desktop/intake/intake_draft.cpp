// SPDX-License-Identifier: GPL-3.0-or-later
// What IntakePage keeps of an unfinished case, and how it takes it up again.
#include "app/desktop/intake/files_view.h"
#include "app/desktop/intake/intake_page.h"

#include <QComboBox>
#include <QJsonArray>
#include <QSpinBox>

namespace app {
namespace {

QJsonObject toJson(const domain::PaperLine& line) {
    return {{QStringLiteral("id"), line.paperId}, {QStringLiteral("originals"), line.originals},
            {QStringLiteral("certified"), line.certifiedCopies},
            {QStringLiteral("photocopies"), line.photocopies},
            {QStringLiteral("source"), static_cast<int>(line.source)},
            {QStringLiteral("missing"), line.missing}};
}

domain::PaperLine lineOf(const QJsonValue& json) {
    domain::PaperLine line;
    line.paperId = json[u"id"].toString();
    line.originals = json[u"originals"].toInt();
    line.certifiedCopies = json[u"certified"].toInt();
    line.photocopies = json[u"photocopies"].toInt();
    line.source = static_cast<domain::PaperSource>(json[u"source"].toInt());
    line.missing = json[u"missing"].toBool();
    return line;
}

QJsonObject toJson(const domain::Attachment& file) {
    return {{QStringLiteral("blob"), file.blob.toString()}, {QStringLiteral("name"), file.fileName},
            {QStringLiteral("type"), file.mediaType}, {QStringLiteral("size"), file.size},
            {QStringLiteral("pages"), file.pages}, {QStringLiteral("paper"), file.paperId}};
}

std::optional<domain::Attachment> fileOf(const QJsonValue& json) {
    const auto blob = domain::BlobId::parse(json[u"blob"].toString());
    if (!blob) return std::nullopt;
    return domain::Attachment{.blob = *blob, .paperId = json[u"paper"].toString(), .fileName = json[u"name"].toString(),
                              .mediaType = json[u"type"].toString(),
                              .size = static_cast<qint64>(json[u"size"].toDouble()),
                              .pages = json[u"pages"].toInt()};
}

}  // namespace

QJsonObject IntakePage::draft() const {
    QJsonArray papers, files, fees;
    for (const domain::PaperLine& line : m_checklist->lines()) papers.append(toJson(line));
    for (const domain::Attachment& file : m_files->files()) files.append(toJson(file));
    for (const FeesView::Chosen& fee : m_fees->chosen())
        fees.append(QJsonObject{{QStringLiteral("id"), fee.id}, {QStringLiteral("copies"), fee.copies},
                                {QStringLiteral("pages"), fee.pages},
                                {QStringLiteral("exempt"), fee.exemptReason}});
    return {{QStringLiteral("procedure"), m_procedure},
            {QStringLiteral("person"), m_person->typed()},
            {QStringLiteral("answers"), m_form->answers()},
            {QStringLiteral("papers"), papers},
            {QStringLiteral("files"), files},
            {QStringLiteral("fees"), fees},
            {QStringLiteral("copies"), m_copies->value()},
            {QStringLiteral("channel"), m_channel->currentIndex()},
            {QStringLiteral("resultChannel"), m_resultChannel->currentIndex()}};
}

void IntakePage::setDraft(const QJsonObject& draft) {
    m_form->setAnswers(draft.value(QLatin1String("answers")).toObject());
    std::vector<domain::PaperLine> lines;
    const QJsonArray papers = draft.value(QLatin1String("papers")).toArray();
    for (const QJsonValue& line : papers) lines.push_back(lineOf(line));
    m_checklist->setLines(lines);
    std::vector<FeesView::Chosen> fees;
    const QJsonArray asked = draft.value(QLatin1String("fees")).toArray();
    for (const QJsonValue& fee : asked)
        fees.push_back({fee[u"id"].toString(), fee[u"copies"].toInt(1), fee[u"pages"].toInt(1),
                        fee[u"exempt"].toString()});
    m_fees->setChosen(fees);
    setCarried(draft);
}

void IntakePage::setCarried(const QJsonObject& draft) {
    m_person->setTyped(draft.value(QLatin1String("person")).toObject());
    std::vector<domain::Attachment> files;
    const QJsonArray kept = draft.value(QLatin1String("files")).toArray();
    for (const QJsonValue& json : kept)
        if (const auto file = fileOf(json)) files.push_back(*file);
    m_files->show(files);
    m_copies->setValue(draft.value(QLatin1String("copies")).toInt(1));
    m_channel->setCurrentIndex(draft.value(QLatin1String("channel")).toInt());
    m_resultChannel->setCurrentIndex(draft.value(QLatin1String("resultChannel")).toInt());
}

}  // namespace app
