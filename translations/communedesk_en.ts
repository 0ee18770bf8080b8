<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en_GB" sourcelanguage="en_GB">
<context>
    <name>CaseFacts</name>
    <message numerus="yes">
        <source>%n original(s)</source>
        <translation>
            <numerusform>%n original</numerusform>
            <numerusform>%n originals</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n certified copy(ies)</source>
        <translation>
            <numerusform>%n certified copy</numerusform>
            <numerusform>%n certified copies</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n photocopy(ies)</source>
        <translation>
            <numerusform>%n photocopy</numerusform>
            <numerusform>%n photocopies</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Cli</name>
    <message numerus="yes">
        <source>%n case(s) need a decision.</source>
        <translation>
            <numerusform>%n case need a decision.</numerusform>
            <numerusform>%n cases need a decision.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n entry(ies) are held back by the district for checking; nothing is lost.</source>
        <translation>
            <numerusform>%n entry are held back by the district for checking; nothing is lost.</numerusform>
            <numerusform>%n entries are held back by the district for checking; nothing is lost.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Duration</name>
    <message numerus="yes">
        <source>about %n minute(s)</source>
        <translation>
            <numerusform>about %n minute</numerusform>
            <numerusform>about %n minutes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>about %n hour(s)</source>
        <translation>
            <numerusform>about %n hour</numerusform>
            <numerusform>about %n hours</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>app::Desk</name>
    <message numerus="yes">
        <source>%n unfinished piece(s) of work are kept. They are listed under “Drafts” on the exchange page.</source>
        <translation>
            <numerusform>%n unfinished piece of work is kept. It is listed under “Drafts” on the exchange page.</numerusform>
            <numerusform>%n unfinished pieces of work are kept. They are listed under “Drafts” on the exchange page.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>app::ErrorSummary</name>
    <message numerus="yes">
        <source>%n thing(s) to mend. Nothing was lost.</source>
        <translation>
            <numerusform>%n thing to mend. Nothing was lost.</numerusform>
            <numerusform>%n things to mend. Nothing was lost.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>app::FilesView</name>
    <message numerus="yes">
        <source>%n page(s)</source>
        <translation>
            <numerusform>%n page</numerusform>
            <numerusform>%n pages</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>app::SettingsPage</name>
    <message numerus="yes">
        <source>%n procedure(s)</source>
        <translation>
            <numerusform>%n procedure</numerusform>
            <numerusform>%n procedures</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>For the technician, the first of %n finding(s):</source>
        <translation>
            <numerusform>For the technician, the first of %n finding:</numerusform>
            <numerusform>For the technician, the first of %n findings:</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n entries from elsewhere cannot be read by this program; they are kept.</source>
        <translation>
            <numerusform>%n entry from elsewhere cannot be read by this program; it is kept.</numerusform>
            <numerusform>%n entries from elsewhere cannot be read by this program; they are kept.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>app::SyncRunner</name>
    <message numerus="yes">
        <source>%n record(s) wait on this computer</source>
        <translation>
            <numerusform>%n record wait on this computer</numerusform>
            <numerusform>%n records wait on this computer</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>app::WorkPage</name>
    <message numerus="yes">
        <source>The register with %n case(s) is saved.</source>
        <translation>
            <numerusform>The register with %n case is saved.</numerusform>
            <numerusform>The register with %n cases is saved.</numerusform>
        </translation>
    </message>
</context>
</TS>
