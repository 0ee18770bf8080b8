<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en_GB" sourcelanguage="en_GB">
<context>
    <name>CaseActs</name>
    <message numerus="yes">
        <source>Why %n remark(s) stay open</source>
        <translation>
            <numerusform>Why %n remark stays open</numerusform>
            <numerusform>Why %n remarks stay open</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CaseExport</name>
    <message numerus="yes">
        <source>The list with %n row(s) is saved.</source>
        <translation>
            <numerusform>The list with %n row is saved.</numerusform>
            <numerusform>The list with %n rows is saved.</numerusform>
        </translation>
    </message>
</context>
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
    <name>CaseLine</name>
    <message numerus="yes">
        <source>%n remark(s) to settle</source>
        <translation>
            <numerusform>%n remark to settle</numerusform>
            <numerusform>%n remarks to settle</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CheckView</name>
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
            <numerusform>%n case needs a decision.</numerusform>
            <numerusform>%n cases need a decision.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n entry(ies) are held back by the district for checking; nothing is lost.</source>
        <translation>
            <numerusform>%n entry is held back by the district for checking; nothing is lost.</numerusform>
            <numerusform>%n entries are held back by the district for checking; nothing is lost.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n letter(s) are damaged or for another district; the office will write them again.</source>
        <translation>
            <numerusform>%n letter is damaged or for another district; the office will write them again.</numerusform>
            <numerusform>%n letters are damaged or for another district; the office will write them again.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>There is no line from here: %n letter(s) for the district lie there.</source>
        <translation>
            <numerusform>There is no line from here: %n letter for the district lies there.</numerusform>
            <numerusform>There is no line from here: %n letters for the district lie there.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Brought to the district for colleagues: %n letter(s).</source>
        <translation>
            <numerusform>Brought to the district for colleagues: %n letter.</numerusform>
            <numerusform>Brought to the district for colleagues: %n letters.</numerusform>
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
    <name>Tray</name>
    <message numerus="yes">
        <source>%n scan(s) (%1)</source>
        <translation>
            <numerusform>%n scan (%1)</numerusform>
            <numerusform>%n scans (%1)</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n failed</source>
        <translation>
            <numerusform>%n failed</numerusform>
            <numerusform>%n failed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %n earlier</source>
        <translation>
            <numerusform>and %n earlier</numerusform>
            <numerusform>and %n earlier</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Why</name>
    <message numerus="yes">
        <source>%n record(s) (%1)</source>
        <translation>
            <numerusform>%n record (%1)</numerusform>
            <numerusform>%n records (%1)</numerusform>
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
    <name>app::LockDialog</name>
    <message numerus="yes">
        <source>Wait %n second(s) before the next try.</source>
        <translation>
            <numerusform>Wait %n second before the next try.</numerusform>
            <numerusform>Wait %n seconds before the next try.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>app::PinsPanel</name>
    <message numerus="yes">
        <source>%n remark(s) to settle</source>
        <translation>
            <numerusform>%n remark to settle</numerusform>
            <numerusform>%n remarks to settle</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>sent back %n time(s)</source>
        <translation>
            <numerusform>sent back %n time</numerusform>
            <numerusform>sent back %n times</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n remark(s) are still open. Settle them first, or write why you ask all the same.</source>
        <translation>
            <numerusform>%n remark is still open. Settle it first, or write why you ask all the same.</numerusform>
            <numerusform>%n remarks are still open. Settle them first, or write why you ask all the same.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>app::QueueView</name>
    <message numerus="yes">
        <source>%n case(s) wait</source>
        <translation>
            <numerusform>%n case waits</numerusform>
            <numerusform>%n cases wait</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n overdue</source>
        <translation>
            <numerusform>%n overdue</numerusform>
            <numerusform>%n overdue</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>app::ReviewPage</name>
    <message numerus="yes">
        <source>Sent back %n time(s) before.</source>
        <translation>
            <numerusform>Sent back %n time before.</numerusform>
            <numerusform>Sent back %n times before.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n earlier remark(s) are still open.</source>
        <translation>
            <numerusform>%n earlier remark is still open.</numerusform>
            <numerusform>%n earlier remarks are still open.</numerusform>
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
    <name>app::StickDialog</name>
    <message numerus="yes">
        <source>%n parcel(s) of other offices have not been with the district yet.</source>
        <translation>
            <numerusform>%n parcel of other offices has not been with the district yet.</numerusform>
            <numerusform>%n parcels of other offices have not been with the district yet.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The district has answered %n parcel(s) of this computer.</source>
        <translation>
            <numerusform>The district has answered %n parcel of this computer.</numerusform>
            <numerusform>The district has answered %n parcels of this computer.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The district has taken %n letter(s). The answers are on the stick: you may take it out and back to the office.</source>
        <translation>
            <numerusform>The district has taken %n letter. The answers are on the stick: you may take it out and back to the office.</numerusform>
            <numerusform>The district has taken %n letters. The answers are on the stick: you may take it out and back to the office.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n letter(s) are damaged or for another district. Nothing is lost: their office writes them again.</source>
        <translation>
            <numerusform>%n letter is damaged or for another district. Nothing is lost: their office writes them again.</numerusform>
            <numerusform>%n letters are damaged or for another district. Nothing is lost: their office writes them again.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>app::SyncPage</name>
    <message numerus="yes">
        <source>%n exchange(s) failed in a row. %1</source>
        <translation>
            <numerusform>%n exchange failed in a row. %1</numerusform>
            <numerusform>%n exchanges failed in a row. %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>app::SyncRunner</name>
    <message numerus="yes">
        <source>%n record(s) were sent; the district has receipted them.</source>
        <translation>
            <numerusform>%n record was sent; the district has receipted it.</numerusform>
            <numerusform>%n records were sent; the district has receipted them.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n new record(s) came from the district.</source>
        <translation>
            <numerusform>%n new record came from the district.</numerusform>
            <numerusform>%n new records came from the district.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>No line. Work goes on; %n case(s) go by themselves when it is back</source>
        <translation>
            <numerusform>No line. Work goes on; %n case goes by itself when it is back</numerusform>
            <numerusform>No line. Work goes on; %n cases go by themselves when it is back</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n case(s) wait on this computer</source>
        <translation>
            <numerusform>%n case waits on this computer</numerusform>
            <numerusform>%n cases wait on this computer</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Sending %n scan(s)</source>
        <translation>
            <numerusform>Sending %n scan</numerusform>
            <numerusform>Sending %n scans</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n scan(s) wait for the night or for tomorrow; see Exchange</source>
        <translation>
            <numerusform>%n scan wait for the night or for tomorrow; see Exchange</numerusform>
            <numerusform>%n scans wait for the night or for tomorrow; see Exchange</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>app::TodayPage</name>
    <message numerus="yes">
        <source>The computer stopped at %1. Kept as typed: %n piece(s) of work</source>
        <translation>
            <numerusform>The computer stopped at %1. Kept as typed: %n piece of work</numerusform>
            <numerusform>The computer stopped at %1. Kept as typed: %n pieces of work</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n unfinished piece(s) of work, kept as typed</source>
        <translation>
            <numerusform>%n unfinished piece of work, kept as typed</numerusform>
            <numerusform>%n unfinished pieces of work, kept as typed</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>app::WaitingScans</name>
    <message numerus="yes">
        <source>%n new scan(s) in the folder: %1 and more</source>
        <translation>
            <numerusform>%n new scan in the folder: %1 and more</numerusform>
            <numerusform>%n new scans in the folder: %1 and more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n new scan(s) in the folder: %1</source>
        <translation>
            <numerusform>%n new scan in the folder: %1</numerusform>
            <numerusform>%n new scans in the folder: %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n scan(s) are still being written …</source>
        <translation>
            <numerusform>%n scan is still being written …</numerusform>
            <numerusform>%n scans are still being written …</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more file(s) in the scan folder cannot be attached.</source>
        <translation>
            <numerusform>%n more file in the scan folder cannot be attached.</numerusform>
            <numerusform>%n more files in the scan folder cannot be attached.</numerusform>
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
