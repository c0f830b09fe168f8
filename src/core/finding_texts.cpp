// Every finding: its code, how grave it is, and what it says in Swedish and English. Sorted by code.
//
// An entry is: code, severity, what and remedy in Swedish, what and remedy in English. {name} is an argument. A part in
// <angle brackets> is left out when an argument in it is empty. Amounts come with their unit ("1 234,50 kr"). Written
// for someone who keeps accounts: what is wrong, where the law says so, how to mend it.

#include <algorithm>
#include <iterator>

#include "bokslut/core/finding.hpp"

namespace bokslut {
namespace {

// clang-format off
constexpr FindingText texts[] = {

// --- balance_requirement ---------------------------------------------------------------------------------------------

{"balance_requirement.base_negative", Severity::error,
 R"(Underlaget {year} är negativt ({amount}).)",
 R"(Ange underlaget som ett positivt belopp: underlag = "…" under [balanskrav].)",
 R"(The base of {year} is negative ({amount}).)",
 R"(State the base as a positive amount: underlag = "…" under [balanskrav].)"},

{"balance_requirement.earlier_differs", Severity::explain,
 R"(Balanskravsresultatet {year} är angivet till {stated}, men böckerna ger {books}; det angivna används.)",
 R"(Rätta beloppet under [balanskrav.tidigare], eller ta bort det så att böckerna gäller.)",
 R"(The balance-requirement result of {year} is stated as {stated}, but the books give {books}; what is stated is used.)",
 R"(Correct the amount under [balanskrav.tidigare], or remove it so that the books hold.)"},

{"balance_requirement.excepted_amount", Severity::error,
 R"(Av underskottet {year} undantas {amount}, men det kan vara högst underskottet ({deficit}) och inte negativt (KL 11:13).)",
 R"(Rätta undantas under [[balanskrav.underskott]] med ar = {year}.)",
 R"(Of the deficit of {year}, {amount} is excepted, but it can be at most the deficit ({deficit}) and not negative (KL 11:13).)",
 R"(Correct undantas under [[balanskrav.underskott]] with ar = {year}.)"},

{"balance_requirement.may_not_add", Severity::error,
 R"({reserve}: {amount} är reserverat {year}, men det året får inget läggas till den ({law}).)",
 R"(Ta bort reserveringen. Resultatutjämningsreserven kunde fyllas på 2013-2023 och får sedan bara användas; från 2024 finns resultatreserven.)",
 R"({reserve}: {amount} is added in {year}, when nothing may be added to it ({law}).)",
 R"(Remove the addition. The equalisation reserve could be added to in 2013-2023 and may since only be used; from 2024 there is the result reserve.)"},

{"balance_requirement.no_base", Severity::unchecked,
 R"({reserve} {year}: underlag saknas, så det går inte att bedöma om {amount} får reserveras ({law}).)",
 R"(Ange underlag = "…" och underlag_avser = "vems underlag, och beslutet" under [balanskrav]. Medlemsavgifter används aldrig utan beslut.)",
 R"({reserve} {year}: the base is missing, so it cannot be judged whether {amount} may be added ({law}).)",
 R"(State underlag = "…" and underlag_avser = "whose base, and the decision" under [balanskrav]. Member fees are never used without a decision.)"},

{"balance_requirement.no_deficit", Severity::explain,
 R"(Under [[balanskrav.underskott]] står {year}, men inget underskott är känt för det året.)",
 R"(Rätta året, ta bort posten, eller ange underskottet under [balanskrav.tidigare].)",
 R"([[balanskrav.underskott]] names {year}, but no deficit of that year is known.)",
 R"(Correct the year, remove the entry, or state the deficit under [balanskrav.tidigare].)"},

{"balance_requirement.no_how", Severity::explain,
 R"(Underskottet från {origin}: {remaining} återstår, men det sägs inte när och hur det ska återställas (LKBR 11:11).)",
 R"(Skriv aterstalls = "…" under [[balanskrav.underskott]] med ar = {origin}; senast {due} ska det vara återställt (KL 11:12).)",
 R"(The deficit of {origin}: {remaining} remains, and it is not said when and how it will be restored (LKBR 11:11).)",
 R"(Write aterstalls = "…" under [[balanskrav.underskott]] with ar = {origin}; it shall be restored by {due} (KL 11:12).)"},

{"balance_requirement.no_plan", Severity::explain,
 R"(Underskottet från {origin}: {remaining} återstår, men ingen åtgärdsplan är angiven (KL 11:12).)",
 R"(Skriv atgardsplan = "beslut och datum" under [[balanskrav.underskott]] med ar = {origin}.)",
 R"(The deficit of {origin}: {remaining} remains, and no plan of measures is stated (KL 11:12).)",
 R"(Write atgardsplan = "decision and date" under [[balanskrav.underskott]] with ar = {origin}.)"},

{"balance_requirement.no_purpose", Severity::explain,
 R"({reserve} {year}: {amount} är använt, men det sägs inte till vad och varför (LKBR 11:10).)",
 R"(Skriv anvandning_avser = "…" under [balanskrav].)",
 R"({reserve} {year}: {amount} is used, and it is not said to what and why (LKBR 11:10).)",
 R"(Write anvandning_avser = "…" under [balanskrav].)"},

{"balance_requirement.no_reasons", Severity::error,
 R"(En del av underskottet från {year} undantas, men synnerliga skäl är inte angivna (KL 11:13).)",
 R"(Skriv synnerliga_skal = "skälen och beslutet", eller ta bort undantas.)",
 R"(A part of the deficit of {year} is excepted, without exceptional reasons (KL 11:13).)",
 R"(Write synnerliga_skal = "the reasons and the decision", or remove undantas.)"},

{"balance_requirement.not_earlier", Severity::explain,
 R"(tidigare under [balanskrav] har ett belopp för {year}, som inte är före räkenskapsåret {reported}; det används inte.)",
 R"(Ta bort beloppet, eller rätta året. Årets balanskravsresultat räknas i balanskravsutredningen.)",
 R"(tidigare under [balanskrav] has an amount of {year}, which is not before the fiscal year {reported}; it is not used.)",
 R"(Remove the amount, or correct the year. The year's own result is computed in the balance requirement.)"},

{"balance_requirement.overdrawn", Severity::explain,
 R"({reserve} {year}: {amount} är använt, men reserven var {before} vid årets början ({law}).)",
 R"(Använd högst det som fanns, eller ange vad reserven var vid årets början, under [balanskrav] eller med reservens konton på dess rad i balansräkningen.)",
 R"({reserve} {year}: {amount} is used, but the reserve was {before} at the start of the year ({law}).)",
 R"(Use at most what there was, or state what the reserve was at the start of the year, under [balanskrav] or by the reserve's accounts on its row in the balance sheet.)"},

{"balance_requirement.overdue", Severity::explain,
 R"(Underskottet från {origin} ({amount}) skulle ha varit återställt senast {due}; {overdue} var det inte (KL 11:12).)",
 R"(Återställ resten, eller ange beslutet att inte göra det: synnerliga_skal = "…" under [[balanskrav.underskott]] med ar = {origin} (KL 11:13).)",
 R"(The deficit of {origin} ({amount}) should have been restored by {due}; {overdue} was not (KL 11:12).)",
 R"(Restore the rest, or state the decision not to: synnerliga_skal = "…" under [[balanskrav.underskott]] with ar = {origin} (KL 11:13).)"},

{"balance_requirement.reserve_differs", Severity::explain,
 R"({reserve} {year}: årets början, reservering och användning ger {computed}, men balansräkningens rad visar {booked} (LKBR 6:2, 11:10).)",
 R"(Boka reserveringen och användningen på reservens konto inom eget kapital, eller rätta beloppen under [balanskrav].)",
 R"({reserve} {year}: the start of the year, addition and use make {computed}, but the balance sheet's row shows {booked} (LKBR 6:2, 11:10).)",
 R"(Book addition and use on the reserve's account within equity, or correct the amounts under [balanskrav].)"},

{"balance_requirement.too_much", Severity::error,
 R"({reserve} {year}: {amount} är reserverat, men högst {most} får reserveras ({law}).)",
 R"(Minska reserveringen, eller rätta underlaget under [balanskrav].)",
 R"({reserve} {year}: {amount} is added, but at most {most} may be ({law}).)",
 R"(Lower the addition, or correct the base under [balanskrav].)"},

{"balance_requirement.two_decisions", Severity::error,
 R"(Det finns flera [[balanskrav.underskott]] för {year}.)",
 R"(Samla det som gäller {year} i en post.)",
 R"(There are several [[balanskrav.underskott]] of {year}.)",
 R"(Put what is said of {year} in one entry.)"},

{"balance_requirement.year_missing", Severity::unchecked,
 R"(Balanskravsresultatet {missing} är inte känt, så det går inte att säga vad som har återställts det året (LKBR 11:11).)",
 R"(Ange det under [balanskrav.tidigare]: {missing} = "…".)",
 R"(The balance-requirement result of {missing} is not known, so what was restored that year cannot be told (LKBR 11:11).)",
 R"(State it under [balanskrav.tidigare]: {missing} = "…".)"},

// --- budget ----------------------------------------------------------------------------------------------------------

{"budget.bad_profile", Severity::error,
 R"(Profilen har inte tolv vikter, en för varje månad, med en summa över noll.)",
 R"(Skriv profil = [8, 8, 9, 8, 8, 9, 6, 7, 9, 9, 9, 10] under [budget]: tolv heltal, januari till december.)",
 R"(The profile does not have twelve weights, one for each month, with a sum above zero.)",
 R"(Write profil = [8, 8, 9, 8, 8, 9, 6, 7, 9, 9, 9, 10] under [budget]: twelve whole numbers, January to December.)"},

{"budget.bad_threshold", Severity::error,
 R"("{text}" är ingen gräns för avvikelser.)",
 R"(Skriv "5 %", "100 tkr", "5 % eller 100 tkr" eller "5 % och 100 tkr".)",
 R"("{text}" is no limit for deviations.)",
 R"(Write "5 %", "100 tkr", "5 % eller 100 tkr" (either) or "5 % och 100 tkr" (both).)"},

{"budget.change_after_period", Severity::remark,
 R"(Budgetändringen {change} är beslutad efter {period} och ingår inte i periodens budget.)",
 R"(Inget att åtgärda; helårets budget har den med.)",
 R"(The budget change of {change} was decided after {period} and is not part of the period's budget.)",
 R"(Nothing to do; the budget of the whole year has it.)"},

{"budget.change_not_by_unit", Severity::explain,
 R"(Budgetändringen {year} är beslutad för hela förbundet, men inte fördelad på enheterna: {rows}. Enheternas avvikelser räknas på deras budget utan den.)",
 R"(Ange ändringen per enhet i filen: en rad för varje enhet, med enhetens kod eller namn i kolumnen enhet. Är den gemensam för alla: förklara det.)",
 R"(The budget change of {year} is decided for the whole body, and not shared out on units: {rows}. The units' deviations are from their budgets without it.)",
 R"(State the change by unit in the file: a row for each unit, with its code or name in the column enhet. If it is common to all: explain it.)"},

{"budget.forecast_completed", Severity::remark,
 R"(Prognosen {forecast}<, {unit}>, saknar rader som därför räknas som gällande budget: {rows}.)",
 R"(Ange raderna i prognosen, också när de följer budget, om det inte är meningen.)",
 R"(The forecast {forecast}<, {unit}>, leaves out lines that therefore count as the budget in force: {rows}.)",
 R"(Give the lines in the forecast, also where they follow the budget, unless this is meant.)"},

{"budget.outcome_completed", Severity::remark,
 R"(Utfallet {period}<, {unit}>, saknar rader som därför räknas som noll, fast böckerna har belopp på dem för hela året: {rows}.)",
 R"(Ange raderna i filen, också när de är noll.)",
 R"(The outcome {period}<, {unit}>, leaves out lines that therefore count as zero, though the books of the whole year have amounts on them: {rows}.)",
 R"(Give the lines in the file, also where they are zero.)"},

{"budget.outside_year", Severity::error,
 R"(Månaden {month} ligger inte i räkenskapsåret {year}.)",
 R"(Välj en månad i året, eller ett annat år med --year.)",
 R"(The month {month} is not in the fiscal year {year}.)",
 R"(Choose a month of the year, or another year with --year.)"},

{"budget.spreading_missing", Severity::error,
 R"(Budgeten anges för hela året, och det är inte sagt hur den fördelas på månader.)",
 R"(Skriv fordelning = "jämn" eller fordelning = "profil" under [budget] i förbundets fil, eller ange belopp per månad i en kolumn månad.)",
 R"(The budget is stated for the whole year, and it is not said how it is spread over months.)",
 R"(Write fordelning = "jämn" (even) or fordelning = "profil" under [budget] in the förbund's file, or give amounts by month in a column månad.)"},

{"budget.units_differ", Severity::explain,
 R"({what} {year}: enheterna har tillsammans {units}, hela förbundet {whole} på samma rader; skillnad {rows}.)",
 R"(Rätta beloppen, eller lägg det som är gemensamt på en enhet. Interna poster mellan enheter ska ta ut varandra.)",
 R"({what} {year}: the units have {units} together, and the whole body {whole} on the same rows; difference {rows}.)",
 R"(Correct the amounts, or give a unit what is common to all. Internal items between units shall net to zero.)"},

// --- core: files -----------------------------------------------------------------------------------------------------

{"core.csv_quote_open", Severity::error,
 R"(Ett citattecken öppnas här men stängs aldrig; resten av filen läses inte.)",
 R"(Sätt ett citattecken (") där texten slutar. Ett citattecken inne i en text skrivs dubbelt ("").)",
 R"(A quotation mark opens here and never closes; the rest of the file is not read.)",
 R"(Put a quotation mark (") where the text ends. A quotation mark within a text is doubled ("").)"},

{"core.csv_row_length", Severity::error,
 R"(Raden har {found} fält men rubrikraden har {expected}; raden är inte med.)",
 R"(Ge raden lika många fält som rubrikraden, skilda med semikolon. En text med semikolon i sätts inom citattecken.)",
 R"(The row has {found} fields but the heading has {expected}; the row is left out.)",
 R"(Give the row as many fields as the heading, parted by semicolons. Put a text that holds a semicolon in quotes.)"},

{"core.file_missing", Severity::error,
 R"(Filen {file} finns inte.)",
 R"(Kontrollera filens namn och i vilken mapp den ligger.)",
 R"(The file {file} does not exist.)",
 R"(Check the name of the file and the folder it is in.)"},

{"core.file_unreadable", Severity::error,
 R"(Filen {file} kan inte läsas.)",
 R"(Kontrollera att det är en fil och inte en mapp, att inget annat program låser den och att du får läsa den.)",
 R"(The file {file} cannot be read.)",
 R"(Check that it is a file and not a folder, that no other program locks it and that you may read it.)"},

{"core.not_utf8", Severity::error,
 R"(Filen {file} är inte sparad som UTF-8, så å, ä och ö går inte att läsa.)",
 R"(Spara om filen: i Excel som "CSV UTF-8", i Anteckningar med kodningen UTF-8.)",
 R"(The file {file} is not saved as UTF-8, so å, ä and ö cannot be read.)",
 R"(Save the file again: in Excel as "CSV UTF-8", in Notepad with the encoding UTF-8.)"},

// --- decision --------------------------------------------------------------------------------------------------------

{"decision.too_early", Severity::explain,
 R"({key} är {day}, men räkenskapsåret slutar {end}: dagen räknas inte<, och rapporten är ett utkast{draft}> (KL 11:20-21).)",
 R"(Rätta {key} under [beslut], eller ta bort den om den gäller ett annat år.)",
 R"({key} is {day}, but the fiscal year ends {end}: the day is not counted<, and the report is a draft{draft}> (KL 11:20-21).)",
 R"(Correct {key} under [beslut], or remove it if it is of another year.)"},

// --- disclosures -----------------------------------------------------------------------------------------------------

{"disclosures.empty", Severity::explain,
 R"(Upplysningen {key} är tom och räknas som om den saknades.)",
 R"(Skriv var upplysningen står, till exempel {key} = "avsnitt …", eller varför den inte behövs: {key} = { ej_tillamplig = "…" }.)",
 R"(The disclosure {key} is empty, and counts as missing.)",
 R"(Write where the disclosure stands, such as {key} = "avsnitt …", or why it is not needed: {key} = { ej_tillamplig = "…" }.)"},

// --- fees: member fees and shared costs ----------------------------------------------------------------------------------

{"fees.account_twice", Severity::error,
 R"(Avgifterna för {service} (konto {account}) och {other} (konto {other_account}) läses på samma konto för samma )"
    R"(medlem; det bokförda skulle räknas två gånger.)",
 R"(Ge varje avgift ett eget konto, låt medlemmar skilja dem åt, eller ta bort konto ur den ena.)",
 R"(The fees for {service} (account {account}) and {other} (account {other_account}) are read on the same account )"
    R"(for the same member; what is booked would be counted twice.)",
 R"(Give each fee an account of its own, let medlemmar tell them apart, or remove konto from one of them.)"},

{"fees.associated_with_key", Severity::error,
 R"({name} är adjungerad men har {key}: bara medlemmar har del i kostnader, tillgångar och skulder (KL 9:6 p. )"
    R"(11).)",
 R"(Ta bort {key}, eller adjungerad om {name} är medlem.)",
 R"({name} is associated but has {key}: only members have a share of costs, assets and liabilities (KL 9:6 p. )"
    R"(11).)",
 R"(Remove {key}, or adjungerad if {name} is a member.)"},

{"fees.audit_impossible", Severity::explain,
 R"({what}: {why})",
 R"(Kontrollera de publicerade siffrorna mot fakturorna, och satserna och invånartalen mot beslutet.)",
 R"({what}: {why})",
 R"(Check the published figures against the invoices, and rates and inhabitants against the decision.)"},

{"fees.bad_percent", Severity::error,
 R"("{text}" är ingen procentsats som kan stå för "{key}".)",
 R"(Skriv den som text med procenttecken, till exempel "2,5 %".)",
 R"("{text}" is not a percentage that can stand for "{key}".)",
 R"(Write it as text with a per cent sign, such as "2,5 %".)"},

{"fees.bad_raise", Severity::error,
 R"("{text}" är inget som --raise kan räkna på.)",
 R"(Skriv verksamheten och vad medlemmarna ska betala tillsammans: --raise "Räddningstjänst=2 600 tkr".)",
 R"("{text}" is nothing that --raise can compute.)",
 R"(Write the service and what its members shall pay together: --raise "Räddningstjänst=2 600 tkr".)"},

{"fees.bad_rate", Severity::error,
 R"("{text}" är inget belopp eller pris som kan stå för "{key}".)",
 R"(Skriv det som text med enhet, till exempel "135 tkr" eller "5,9855 kr".)",
 R"("{text}" is not an amount or rate that can stand for "{key}".)",
 R"(Write it as text with its unit, such as "135 tkr" or "5,9855 kr".)"},

{"fees.booked_beside_model", Severity::error,
 R"(Avgiften för {service} är både enligt bokföringen och uträknad: den skulle räknas två gånger.)",
 R"(Ta bort enligt_bokforingen, eller de andra delarna av [[avgift]]: fast, per_invanare, belopp och totalt.)",
 R"(The fee for {service} is both as booked and computed: it would be counted twice.)",
 R"(Remove enligt_bokforingen, or the other parts of the [[avgift]]: fast, per_invanare, belopp and totalt.)"},

{"fees.carry_over_differs", Severity::explain,
 R"({service}: överskott {year} fördes ut med {out} men togs in {next} med {in}; skillnad {difference}.)",
 R"(Rätta bokföringen av det ena året, eller objekten under [avgift.overskott]. Det som förs ut ett år är det )"
    R"(som tas in nästa.)",
 R"({service}: the surplus of {year} was carried out by {out} but taken in {next} by {in}; difference )"
    R"({difference}.)",
 R"(Correct the books of one of the years, or the objects under [avgift.overskott]. What is carried out of a )"
    R"(year is what is taken into the next.)"},

{"fees.code_twice", Severity::error,
 R"(Objektet {code} står för mer än en sak i avgiften för {service}; det bokförda skulle räknas två gånger.)",
 R"(Ge varje medlem, medfinansiär, avdrag och års överskott sitt eget objekt.)",
 R"(The object {code} stands for more than one thing in the fee for {service}; what is booked would be )"
    R"(counted twice.)",
 R"(Give each member, co-funder, deduction and year's surplus an object of its own.)"},

{"fees.costs_not_shared", Severity::error,
 R"(Interna kostnader kan inte fördelas med metoden {method}: någon stödenhet når ingen verksamhet, eller )"
    R"(ordningen nämner inte varje stödenhet en gång.)",
 R"(Rätta nyttjas_av och ordning under [intern_fordelning]. En enhet utan nyttjas_av är en verksamhet som )"
    R"(kostnaderna hamnar på.)",
 R"(Internal costs cannot be shared by the method {method}: a support unit reaches no operating unit, or the )"
    R"(order does not name every support unit once.)",
 R"(Correct nyttjas_av and ordning under [intern_fordelning]. A unit without nyttjas_av is one that the costs )"
    R"(end on.)"},

{"fees.differs_from_ledger", Severity::explain,
 R"({service} {year}: {who} ska enligt modellen betala {model}, men bokfört är {booked}; skillnad {difference}.)",
 R"(Rätta bokföringen eller modellen under [[avgift]] {service}. bokslut fees --explain {who} visar hur )"
    R"(beloppet kommer till.)",
 R"({service} {year}: by the model {who} pays {model}, but {booked} is booked; difference {difference}.)",
 R"(Correct the books, or the model under [[avgift]] {service}. bokslut fees --explain {who} shows how the )"
    R"(amount comes about.)"},

{"fees.empty_list", Severity::error,
 R"("{key}" är angivet men tomt.)",
 R"(Fyll i det, eller ta bort raden.)",
 R"("{key}" is given but empty.)",
 R"(Fill it in, or remove the line.)"},

{"fees.empty_model", Severity::error,
 R"(Av avgiften för {service} kommer inget belopp.)",
 R"(Ange minst ett av fast, per_invanare, belopp, totalt eller enligt_bokforingen = true under [[avgift]].)",
 R"(No amount comes of the fee for {service}.)",
 R"(Give at least one of fast, per_invanare, belopp, totalt or enligt_bokforingen = true under [[avgift]].)"},

{"fees.ends_before_it_begins", Severity::error,
 R"(Avgiften för {service} gäller aldrig: den börjar {from} men gäller till och med {until}.)",
 R"(Rätta beslutad_for eller galler_till under [[avgift]].)",
 R"(The fee for {service} is never in force: it begins in {from} but ends with {until}.)",
 R"(Correct beslutad_for or galler_till under [[avgift]].)"},

{"fees.grant_not_matched", Severity::remark,
 R"({service}: bidraget på {grant} förutsätter {needed} från medlemmarna ({terms}), men avgifterna ger {own}. )"
    R"(Då lämnas högst {received} och {lost} går förlorat.)",
 R"(Höj avgiften, räkna in annan egen insats, eller ändra villkoret under [avgift.motfinansierar] om avtalet )"
    R"(säger något annat.)",
 R"({service}: the grant of {grant} presumes {needed} from the members ({terms}), but the fees give {own}. Then )"
    R"(at most {received} is paid and {lost} is lost.)",
 R"(Raise the fee, count other own contributions, or change the terms under [avgift.motfinansierar] if the )"
    R"(agreement says otherwise.)"},

{"fees.impossible_inhabitants", Severity::error,
 R"(Med invanare_okar kan {member} inte ha något antal invånare {year}: det blir under noll, eller över en )"
    R"(miljard.)",
 R"(Rätta invanare_okar under [avgifter]. Ett heltal är personer om året, en text med procenttecken en andel.)",
 R"(With invanare_okar, {member} cannot have any number of inhabitants in {year}: it falls below zero, or )"
    R"(above a billion.)",
 R"(Correct invanare_okar under [avgifter]. A whole number is persons a year, a text with a per cent sign a )"
    R"(share.)"},

{"fees.index_base_late", Severity::remark,
 R"({service}: beloppen är beslutade för {from}, men i {base} års nivå, så avgifterna för åren fram till {base} )"
    R"(räknas ned.)",
 R"(Rätta bas under raknas_upp_med: det år vars nivå beloppen är i, oftast det år de beslutades för eller året före.)",
 R"({service}: the amounts are decided for {from}, but in the level of {base}, so the fees of the years up to {base} )"
    R"(are lowered.)",
 R"(Correct bas under raknas_upp_med: the year whose level the amounts are in, as a rule the one they were decided )"
    R"(for or the one before.)"},

{"fees.index_base_unused", Severity::remark,
 R"({service}: bas = {base} används inte, för det bokförda är i nivån för det år det bokfördes.)",
 R"(Ta bort bas under raknas_upp_med, eller ange en modell i stället för enligt_bokforingen.)",
 R"({service}: bas = {base} is not used, since what is booked is in the level of the year it was booked in.)",
 R"(Remove bas under raknas_upp_med, or give a model instead of enligt_bokforingen.)"},

{"fees.index_missing", Severity::error,
 R"({index} saknas för {year}.)",
 R"(Lägg till {year} i [[index]], eller i raknas_upp_med för avgiften.)",
 R"({index} is missing for {year}.)",
 R"(Add {year} to [[index]], or to raknas_upp_med of the fee.)"},

{"fees.index_two_kinds", Severity::error,
 R"({index} har både varden och procent; bara det ena kan räknas.)",
 R"(Behåll indextalen (varden) eller ändringarna (procent), och ta bort det andra.)",
 R"({index} has both varden and procent; only one of them can count.)",
 R"(Keep the index numbers (varden) or the changes (procent), and remove the other.)"},

{"fees.index_unused", Severity::remark,
 R"({service}: raknas_upp_med ändrar inget, för totalen är vad bidraget kräver.)",
 R"(Ta bort raknas_upp_med, eller ange en egen total: totalt = "...".)",
 R"({service}: raknas_upp_med changes nothing, since the total is what the grant requires.)",
 R"(Remove raknas_upp_med, or give a total: totalt = "...".)"},

{"fees.index_year_unused", Severity::remark,
 R"({service}: uppräkningen för {year} används aldrig, eftersom beloppen är beslutade för {from}.)",
 R"(Ta bort {year} ur raknas_upp_med, eller ändra beslutad_for till året som beloppen gäller.)",
 R"({service}: the indexation of {year} is never used, since the amounts are decided for {from}.)",
 R"(Remove {year} from raknas_upp_med, or change beslutad_for to the year of the amounts.)"},

{"fees.inhabitants_column", Severity::error,
 R"(Kolumnen "{column}" i invånartabellen är varken ett avgiftsår eller ett datum.)",
 R"(Skriv året som avgifterna gäller (2024) eller dagen då invånarna räknades (2023-11-01) som rubrik.)",
 R"(The column "{column}" of the inhabitants is neither a fee year nor a date.)",
 R"(Head it by the year of the fees (2024) or by the day of the count (2023-11-01).)"},

{"fees.key_not_whole", Severity::error,
 R"(Medlemmarnas {key} blir tillsammans {sum}, inte 100 % (KL 9:6 p. 11).)",
 R"(Rätta {key} under [[medlem]] så att medlemmarna tillsammans har 100 %.)",
 R"(The members' {key} come to {sum} together, not 100 % (KL 9:6 p. 11).)",
 R"(Correct {key} under [[medlem]] so that the members have 100 % together.)"},

{"fees.member_code_twice", Severity::error,
 R"(Medlemmarna {other} och {name} har samma kod, {code}; det bokförda skulle räknas två gånger.)",
 R"(Ge varje medlem koden för sitt eget objekt i bokföringen: kod under [[medlem]].)",
 R"(The members {other} and {name} have the same kod, {code}; what is booked would be counted twice.)",
 R"(Give each member the code of its own object in the books: kod under [[medlem]].)"},

{"fees.member_twice", Severity::error,
 R"(Medlemmen {name} är angiven två gånger.)",
 R"(Ta bort det ena avsnittet [[medlem]].)",
 R"(The member {name} is given twice.)",
 R"(Remove one of the [[medlem]] sections.)"},

{"fees.member_without_code", Severity::error,
 R"({member} saknar kod, men avgiften för {service} ska läsas ur bokföringen eller jämföras med den.)",
 R"(Ange medlemmens objekt i bokföringen: kod = "..." under [[medlem]].)",
 R"({member} has no kod, but the fee for {service} is read from the books or held against them.)",
 R"(Give the object of the member in the books: kod = "..." under [[medlem]].)"},

{"fees.more_than_course", Severity::error,
 R"({pupil} har {done} genomförda poäng, men kursen har {points}.)",
 R"(Rätta genomforda eller poang i tabellen över elever.)",
 R"({pupil} has done {done} points, but the course has {points}.)",
 R"(Correct genomforda or poang in the table of pupils.)"},

{"fees.negative", Severity::error,
 R"("{text}" är negativt, men "{key}" får inte vara det.)",
 R"(Skriv ett belopp eller en sats som är noll eller större. En avgift som betalas tillbaka bokförs som avdrag.)",
 R"("{text}" is negative, which "{key}" must not be.)",
 R"(Write an amount or rate of zero or more. A fee that is paid back is booked as a deduction.)"},

{"fees.netted", Severity::remark,
 R"({service} {year}: {name} ({amount}) dras av från avgifterna. <Ett internt projekt har ingen motpart, )"
    R"(alltså ingen skuld ({of_project})><Intäkter och kostnader får inte kvittas ({of_costs})>.)",
 R"(Redovisa det brutto, som kostnad eller som eget kapital, eller ange avtalet: grund = "..." under )"
    R"([[avgift.avdrag]].)",
 R"({service} {year}: {name} ({amount}) is deducted from the fees. <An internal project has no counterpart, )"
    R"(and so is no debt ({of_project})><Income and costs must not be set off against each other ({of_costs})>.)",
 R"(Show it gross, as a cost or as equity, or give the agreement: grund = "..." under [[avgift.avdrag]].)"},

{"fees.no_books", Severity::error,
 R"(Avgiften för {service} {year} är enligt bokföringen, men det finns ingen bokföring för {year} eller )"
    R"(tidigare.)",
 R"(Ange SIE-filen i filer = [...] under [bokforing], eller en modell i stället för enligt_bokforingen.)",
 R"(The fee for {service} {year} is as booked, but there are no books of {year} or before.)",
 R"(Name the SIE file in filer = [...] under [bokforing], or give a model instead of enligt_bokforingen.)"},

{"fees.no_definition", Severity::error,
 R"(Förbundets fil säger inget om avgifter.)",
 R"(Lägg till medlemmarna ([[medlem]]) och minst en avgift ([[avgift]]).)",
 R"(The förbund's file says nothing of fees.)",
 R"(Add the members ([[medlem]]) and at least one fee ([[avgift]]).)"},

{"fees.no_earlier_inhabitants", Severity::error,
 R"(Antal invånare i {member} saknas, som avgiften för {service} {year} räknas på (den {date}<, eller kolumnen )"
    R"({column}>), och det finns inget tidigare tal att öka från.)",
 R"(Lägg till ett tal för året eller för något av de trettio åren före i invånartabellen: invanare = "..." )"
    R"(under [tabeller].)",
 R"(The inhabitants of {member} are missing, on which the fee for {service} {year} is computed (on {date}<, or )"
    R"(column {column}>), and there is no earlier number to increase from.)",
 R"(Add a number of the year or of one of the thirty years before to the table of inhabitants: invanare = )"
    R"("..." under [tabeller].)"},

{"fees.no_fees", Severity::error,
 R"(Ingen avgift gäller {year}.)",
 R"(Välj ett annat år med --year, eller ändra beslutad_for under [[avgift]].)",
 R"(No fee is in force in {year}.)",
 R"(Choose another year with --year, or change beslutad_for under [[avgift]].)"},

{"fees.no_ground", Severity::remark,
 R"({service}: överskott {year} på {amount} förs över till nästa år utan att något avtal är angivet. Utan avtal )"
    R"(som ger medlemmarna en fordran är det förbundets resultat (RKR R2, LKBR 4:4 p. 4 och 8).)",
 R"(Ange avtalet: grund = "..." under [avgift.overskott].)",
 R"({service}: the surplus of {year}, {amount}, is carried over to the next year without any agreement given. )"
    R"(Without one that gives the members a claim it is the förbund's own result (RKR R2, LKBR 4:4 p. 4 and 8).)",
 R"(Give the agreement: grund = "..." under [avgift.overskott].)"},

{"fees.no_inhabitants", Severity::error,
 R"(Antal invånare i {member} saknas, som avgiften för {service} {year} räknas på (den {date}<, eller kolumnen )"
    R"({column}>).)",
 R"(Lägg till talet i invånartabellen: invanare = "..." under [tabeller]. För kommande år kan invanare_okar )"
    R"(anges under [avgifter].)",
 R"(The inhabitants of {member} are missing, on which the fee for {service} {year} is computed (on {date}<, or )"
    R"(column {column}>).)",
 R"(Add the number to the table of inhabitants: invanare = "..." under [tabeller]. For years to come, )"
    R"(invanare_okar can be given under [avgifter].)"},

{"fees.no_rate", Severity::error,
 R"(Avgiften för {service} har ingen sats per invånare att räkna ut.)",
 R"(Ange per_invanare under [[avgift]] {service}, om så bara "1 kr", och räkna igen.)",
 R"(The fee for {service} has no rate per inhabitant to work out.)",
 R"(Give per_invanare under [[avgift]] {service}, if only "1 kr", and try again.)"},

{"fees.no_weight", Severity::error,
 R"(Totalen för {service} kan inte fördelas: alla andelar är noll.)",
 R"(Ange minst en andel som är större än noll.)",
 R"(The total for {service} cannot be shared: every share is zero.)",
 R"(Give at least one share above zero.)"},

{"fees.not_among_members", Severity::error,
 R"({name} anges under {key}, men hör inte till dem som avgiften för {service} gäller: medlemmar.)",
 R"(Lägg till namnet i medlemmar, eller ta bort det ur {key}.)",
 R"({name} is given under {key}, but is not one of those that the fee for {service} is for: medlemmar.)",
 R"(Add the name to medlemmar, or remove it from {key}.)"},

{"fees.not_in_csv", Severity::remark,
 R"(CSV har en rad för varje avgift, och inte: {tables}.)",
 R"(Välj --format json, html eller text, som har alla tabeller.)",
 R"(CSV has one line for each fee, and not: {tables}.)",
 R"(Choose --format json, html or text, which have every table.)"},

{"fees.not_in_force", Severity::explain,
 R"({service} {year}: {amount} är bokfört på medlemmarna på konto {account}, men ingen [[avgift]] gäller det året, )"
    R"(så beloppet ingår inte i avgifterna.)",
 R"(Ange vad som gällde då: en [[avgift]] med beslutad_for = {year} och galler_till, med enligt_bokforingen = true )"
    R"(om modellen inte är känd. Ändra annars galler_till eller konto.)",
 R"({service} {year}: {amount} is booked on the members on account {account}, but no [[avgift]] is in force that )"
    R"(year, so the amount is not part of the fees.)",
 R"(Give what was in force: an [[avgift]] with beslutad_for = {year} and galler_till, with enligt_bokforingen = true )"
    R"(if the model is not known. Otherwise change galler_till or konto.)"},

{"fees.not_in_model", Severity::explain,
 R"({service} {year}: {amount} är bokfört på {who}, som är adjungerad och inte ingår i modellen; beloppet ingår inte )"
    R"(i avgifterna.)",
 R"(Ange vad {who} betalar under [[avgift]] {service}: belopp, per_invanare_for eller medlemmar.)",
 R"({service} {year}: {amount} is booked on {who}, which is associated and not in the model; the amount is not part )"
    R"(of the fees.)",
 R"(Give what {who} pays under [[avgift]] {service}: belopp, per_invanare_for or medlemmar.)"},

{"fees.not_to_zero", Severity::explain,
 R"({service} {year}: enheten slutar på {result}, men ska sluta på noll när överskottet förs över.)",
 R"(Ändra bokfört överskott {year} med {result}, eller ta bort {year} ur objekt under [avgift.overskott].)",
 R"({service} {year}: the unit ends at {result}, but shall end at zero when its surplus is carried over.)",
 R"(Change the booked surplus of {year} by {result}, or remove {year} from objekt under [avgift.overskott].)"},

{"fees.nothing_booked", Severity::explain,
 R"(Avgiften för {service} är enligt bokföringen, men {year} är inget bokfört på konto {account} med någon )"
    R"(medlems objekt: avgiften blir 0 kr.)",
 R"(Kontrollera konto under [[avgift]], kod under [[medlem]] och koddel under [avgifter]. Börjar avgiften )"
    R"(senare, ange det med beslutad_for.)",
 R"(The fee for {service} is as booked, but in {year} nothing is booked on account {account} with the object )"
    R"(of any member: the fee becomes 0 kr.)",
 R"(Check konto under [[avgift]], kod under [[medlem]] and koddel under [avgifter]. If the fee begins later, )"
    R"(say so with beslutad_for.)"},

{"fees.nothing_published", Severity::error,
 R"(Filen har inga avgifter för {year} som hör till någon [[avgift]].)",
 R"(Noternas rubriker ska sluta med verksamhetens namn (for eller kort), och raderna heta som medlemmarna.)",
 R"(The file has no fees of {year} that belong to any [[avgift]].)",
 R"(The titles of the notes shall end in the name of the service (for or kort), and the rows be named as the )"
    R"(members.)"},

{"fees.number_too_large", Severity::error,
 R"("{text}" är för stort för "{key}".)",
 R"(Ange högst 10 000 000 000. Vikter kan anges i en större enhet: bara förhållandet mellan dem räknas.)",
 R"("{text}" is too large for "{key}".)",
 R"(Give at most 10 000 000 000. Weights can be given in a larger unit: only their proportions count.)"},

{"fees.other_object", Severity::explain,
 R"({service} {year}: {amount} är bokfört på konto {account} med objektet {object}, som inte står för någon )"
    R"(som betalar, och ingår inte i avgifterna.)",
 R"(Rätta objektet i bokföringen, eller ange det: kod under [[medlem]], medfinansiar, avdrag eller objekt )"
    R"(under [avgift.overskott].)",
 R"({service} {year}: {amount} is booked on account {account} with the object {object}, which stands for )"
    R"(nobody who pays, and is not part of the fees.)",
 R"(Correct the object in the books, or give it: kod under [[medlem]], medfinansiar, avdrag, or objekt under )"
    R"([avgift.overskott].)"},

{"fees.pupil_home", Severity::remark,
 R"({home} är ingen medlem, men nästan {nearest}.)",
 R"(Rätta kommun i tabellen över elever, om {nearest} menas.)",
 R"({home} is no member, but nearly {nearest}.)",
 R"(Correct kommun in the table of pupils, if {nearest} is meant.)"},

{"fees.share_too_large", Severity::error,
 R"({name} betalar hela kostnaden eller mer; då blir inget kvar för medlemmarna.)",
 R"(Ange en andel under 100 %.)",
 R"({name} pays the whole cost or more; nothing is left for the members.)",
 R"(Give a share below 100 %.)"},

{"fees.short_name_taken", Severity::error,
 R"({name} kan betyda både {other} och {service}.)",
 R"(Välj ett annat kort under [[avgift]]: det får inte vara en annan avgifts for eller kort.)",
 R"({name} may mean both {other} and {service}.)",
 R"(Choose another kort under [[avgift]]: it may not be for or kort of another fee.)"},

{"fees.stated_differs", Severity::remark,
 R"({service}: skrivet är "{stated}", men {working} blir {amount}.)",
 R"(Rätta texten, eller modellen om texten är rätt.)",
 R"({service}: "{stated}" is written, but {working} comes to {amount}.)",
 R"(Correct the text, or the model if the text is right.)"},

{"fees.sum_too_large", Severity::error,
 R"(Avgifterna {year} blir tillsammans för stora att räkna med.)",
 R"(Kontrollera belopp och satser: är enheten den rätta? Alla avgifter tillsammans är högst en biljard kronor.)",
 R"(The fees of {year} are together too large to compute.)",
 R"(Check amounts and rates: is the unit the right one? All fees together are at most 10^15 kronor.)"},

{"fees.too_large", Severity::error,
 R"(Avgiften för {service}< {year}> blir för stor att räkna med.)",
 R"(Kontrollera belopp, satser, antal och uppräkning: är enheten den rätta? En avgift är högst 100 miljarder )"
    R"(kronor, en uppräkning högst en miljon gånger.)",
 R"(The fee for {service}< in {year}> becomes too large to compute.)",
 R"(Check amounts, rates, numbers and indexation: is the unit the right one? A fee is at most 100 billion )"
    R"(kronor, an indexation at most a million times.)"},

{"fees.total_not_whole", Severity::remark,
 R"({service}: totalen {total} går inte att fördela i de steg som avrundas_till anger; {shared} fördelas.)",
 R"(Ange en total i hela steg, eller avrundas_till = "öre" (eller "krona").)",
 R"({service}: the total of {total} cannot be shared in the steps that avrundas_till gives; {shared} is )"
    R"(shared.)",
 R"(Give a total in whole steps, or avrundas_till = "öre" (or "krona").)"},

{"fees.total_too_small", Severity::error,
 R"(Totalen {total} räcker inte: de övriga delarna av avgiften för {service} är redan {others}.)",
 R"(Ange en större total, eller sänk de fasta delarna.)",
 R"(The total of {total} is too small: the other parts of the fee for {service} are {others} already.)",
 R"(Give a larger total, or lower the fixed parts.)"},

{"fees.twice", Severity::error,
 R"({name} står två gånger i {key}.)",
 R"(Ta bort det ena, eller rätta namnet. Stora och små bokstäver, och å, ä, ö mot a och o, räknas som samma.)",
 R"({name} stands twice in {key}.)",
 R"(Remove one of them, or correct the name. Capital and small letters, and å, ä, ö and plain a and o, count )"
    R"(as the same.)"},

{"fees.two_models", Severity::error,
 R"(Avgiften för {service} har redan en modell som gäller samma år, på rad {line}.)",
 R"(Slå ihop dem till en [[avgift]] (delarna läggs ihop), eller låt den äldre sluta med galler_till = år.)",
 R"(The fee for {service} already has a model for the same year, on line {line}.)",
 R"(Make one [[avgift]] of them (its parts are added), or let the older end with galler_till = year.)"},

{"fees.unknown_index", Severity::error,
 R"(Det finns inget [[index]] som heter {index}.)",
 R"(<Menades "{nearest}"? >Lägg till det: [[index]] med namn och varden eller procent per år.)",
 R"(There is no [[index]] called {index}.)",
 R"(<Was "{nearest}" meant? >Add it: [[index]] with namn, and varden or procent by year.)"},

{"fees.unknown_member", Severity::error,
 R"({name} är ingen medlem.)",
 R"(<Menades "{nearest}"? >Rätta namnet, eller lägg till det under [[medlem]].)",
 R"({name} is no member.)",
 R"(<Was "{nearest}" meant? >Correct the name, or add it under [[medlem]].)"},

{"fees.unknown_object", Severity::explain,
 R"({service} {year}: objektet {code} finns inte i bokföringen, så inget bokfört hör till det.)",
 R"(Rätta koden under [avgift.overskott] eller [[avgift.avdrag]].)",
 R"({service} {year}: there is no object {code} in the books, so nothing booked belongs to it.)",
 R"(Correct the code under [avgift.overskott] or [[avgift.avdrag]].)"},

{"fees.unknown_service", Severity::error,
 R"(Det finns ingen avgift för {service}< {year}>.)",
 R"(<Menades "{nearest}"? >Rätta namnet, eller lägg till avgiften under [[avgift]].)",
 R"(There is no fee for {service}< in {year}>.)",
 R"(<Was "{nearest}" meant? >Correct the name, or add the fee under [[avgift]].)"},

{"fees.unknown_unit", Severity::explain,
 R"({service} {year}: enheten {code} finns inte i bokföringen, så det går inte att se om den slutar på noll.)",
 R"(Rätta enhet under [avgift.overskott], eller enhet under [koddelar].)",
 R"({service} {year}: there is no unit {code} in the books, so it cannot be seen whether it ends at zero.)",
 R"(Correct enhet under [avgift.overskott], or enhet under [koddelar].)"},

{"fees.without_object", Severity::explain,
 R"({service} {year}: {amount} är bokfört på konto {account} utan objekt för någon som betalar, och ingår )"
    R"(inte i avgifterna.)",
 R"(Bokför beloppet med medlemmens objekt. Är det en annan koddel som visar medlemmarna anges den med koddel )"
    R"(under [avgifter].)",
 R"({service} {year}: {amount} is booked on account {account} without the object of anyone who pays, and is )"
    R"(not part of the fees.)",
 R"(Book the amount with the object of the member. If another dimension holds the members, give it as koddel )"
    R"(under [avgifter].)"},

{"fees.year_out_of_range", Severity::error,
 R"(Avgifter kan inte räknas för {year}.)",
 R"(Välj år från {first} till {last} med --year eller rapportar, och ett antal år med --plan som inte går )"
    R"(längre.)",
 R"(Fees cannot be computed for {year}.)",
 R"(Choose a year from {first} to {last} with --year or rapportar, and a number of years with --plan that )"
    R"(goes no further.)"},

{"fees.zero_points", Severity::error,
 R"(Priset per poäng för {service} går inte att räkna: poang är noll.)",
 R"(Ange det budgeterade antalet poäng. Är bara ett högsta pris avtalat, ta bort poang och kostnad.)",
 R"(The price per point for {service} cannot be computed: poang is zero.)",
 R"(Give the budgeted number of points. If only a highest price is agreed, remove poang and kostnad.)"},

// --- funds -----------------------------------------------------------------------------------------------------------

{"funds.differs", Severity::explain,
 R"({name} {year}: fonderna är {funds} vid årets {end}, men kontona {books}; skillnad {difference}.)",
 R"(Rätta filen eller bokföringen, eller konton = [...] under [[fond]]. Är fonderna bara en del av kontona: hela_kontot = false.)",
 R"({name} {year}: the funds are {funds} at the year's {end}, but the accounts {books}; difference {difference}.)",
 R"(Correct the file or the books, or konton = [...] under [[fond]]. If the funds are a part of the accounts only: hela_kontot = false.)"},

{"funds.no_basis", Severity::remark,
 R"({name}: det sägs inte vilket avtal som ger rätt till medlen, så de kan vara förbundets eget kapital (RKR R2).)",
 R"(Skriv grund = "avtalet" under [[fond]].)",
 R"({name}: no agreement is named that gives a claim to the funds, so they may be the förbund's own equity (RKR R2).)",
 R"(Write grund = "the agreement" under [[fond]].)"},

{"funds.no_column", Severity::error,
 R"(Filen för {name} har ingen kolumn "{column}".)",
 R"(Ge filen kolumnerna namn, ingående, nytt och använt.)",
 R"(The file of {name} has no column "{column}".)",
 R"(Give the file the columns namn, ingående, nytt and använt.)"},

{"funds.object_differs", Severity::explain,
 R"({name}: {fund} ändras enligt filen med {stated}, men enligt bokföringen för {object} med {booked}; skillnad {difference}.)",
 R"(Rätta nytt och använt, eller lämna dem tomma så räknas de ur bokföringen; eller rätta objektet.)",
 R"({name}: {fund} changes by {stated} by the file, and by {booked} by the books for {object}; difference {difference}.)",
 R"(Correct nytt and använt, or leave them empty and they are computed from the books; or correct the object.)"},

{"funds.overdrawn", Severity::explain,
 R"({name}: {fund} är använd med {amount} mer än den innehåller.)",
 R"(Rätta raden, eller förklara underskottet.)",
 R"({name}: {fund} is used by {amount} beyond what it holds.)",
 R"(Correct the row, or explain the deficit.)"},

{"funds.unknown_object", Severity::error,
 R"({name}: {fund} har objektet {object} i koddelen {dimension}, men bokföringen har inga belopp för det.)",
 R"(<Menades "{nearest}"? >Rätta koden i kolumnen objekt, eller ange koddel under [[fond]].)",
 R"({name}: {fund} has the object {object} of the dimension {dimension}, and the books have no amounts for it.)",
 R"(<Was "{nearest}" meant? >Correct the code in the column objekt, or koddel under [[fond]].)"},

// --- goals ----------------------------------------------------------------------------------------------------------

{"goals.average_unsaid", Severity::remark,
 R"(Målet "{goal}" heter glidande medelvärde, men det sägs inte över hur många år.)",
 R"(Skriv antalet år i en kolumn medelvarde ar; utan den räknas årets eget utfall.)",
 R"(The goal "{goal}" is called a moving average, and it is not said over how many years.)",
 R"(Write the number of years in a column medelvarde ar; without it the year's own outcome counts.)"},

{"goals.bad_condition", Severity::error,
 R"("{text}" är inget villkor på en rad i resultat- eller balansräkningen.)",
 R"(Skriv radens namn så som det står i tabellen, tecknen för jämförelse (större eller mindre än, med eller utan likhetstecken) och ett belopp med enhet.)",
 R"("{text}" is no condition on a row of the income statement or balance sheet.)",
 R"(Write the row's name as it stands in the table, the signs of comparison (greater or less than, with or without an equals sign) and an amount with its unit.)"},

{"goals.column_ambiguous", Severity::error,
 R"(Tabellen {table} har flera kolumner för {year}: {columns}.)",
 R"(Behåll en kolumn för varje år, och skriv året i dess rubrik: "{column} {year}".)",
 R"(The table {table} has several columns for {year}: {columns}.)",
 R"(Keep one column for each year, and write the year in its heading: "{column} {year}".)"},

{"goals.column_missing", Severity::error,
 R"(Tabellen {table} saknar kolumnen {column}.)",
 R"(Lägg till kolumnen, eller rätta dess rubrik.)",
 R"(The table {table} lacks the column {column}.)",
 R"(Add the column, or correct its heading.)"},

{"goals.column_other_year", Severity::explain,
 R"(Tabellen {table} har ingen kolumn för {year}, bara för andra år: {columns}. Den används inte.)",
 R"(Lägg till kolumnen "{column} {year}", eller rätta året i rubriken.)",
 R"(The table {table} has no column for {year}, only for other years: {columns}. It is not used.)",
 R"(Add the column "{column} {year}", or correct the year in the heading.)"},

{"goals.judged_differently", Severity::explain,
 R"(Målet "{goal}" är bedömt som {judged}, men beräknas till {computed}.)",
 R"(Rätta bedömningen, eller förklara den.)",
 R"(The goal "{goal}" is judged as {judged}, and computes to {computed}.)",
 R"(Correct the judgement, or explain it.)"},

{"goals.unknown_direction", Severity::error,
 R"("{text}" säger inte åt vilket håll målet ska nås.)",
 R"(Skriv minst, högst, mer än eller mindre än i kolumnen typ.)",
 R"("{text}" does not say in which direction the goal shall be reached.)",
 R"(Write minst (at least), högst (at most), mer än (above) or mindre än (below) in the column typ.)"},

{"goals.unknown_status", Severity::error,
 R"("{text}" är ingen bedömning.)",
 R"(Skriv uppnått, delvis uppnått, ej uppnått eller ej mätt.)",
 R"("{text}" is no judgement.)",
 R"(Write uppnått (met), delvis uppnått (partly met), ej uppnått (not met) or ej mätt (not measured).)"},

// --- interim --------------------------------------------------------------------------------------------------------

{"interim.adjustments_missing", Severity::unchecked,
 R"(Delårsrapporten {period}: balanskravsresultatet kan inte prognostiseras, eftersom underlag för justeringar saknas (LKBR 11:10).)",
 R"(Skriv balanskravsjusteringar = "0 kr", eller det belopp som väntas, under [[delarsrapport]].)",
 R"(The interim report {period}: the balance-requirement result cannot be forecast, as its adjustments are not stated (LKBR 11:10).)",
 R"(Write balanskravsjusteringar = "0 kr", or the amount that is expected, under [[delarsrapport]].)"},

{"interim.bad_date", Severity::error,
 R"({key}: "{text}" är ingen dag eller månad.)",
 R"(Skriv en månad som 2024-08 och en dag som 2024-10-15.)",
 R"({key}: "{text}" is no day or month.)",
 R"(Write a month as 2024-08 and a day as 2024-10-15.)"},

{"interim.balance_missing", Severity::explain,
 R"(Balansräkningen saknar kolumnen för den {day} (LKBR 13:3).)",
 R"(Lägg till förra årets SIE-fil i filer = [...] under [bokforing].)",
 R"(The balance sheet lacks the column for {day} (LKBR 13:3).)",
 R"(Add last year's SIE file to filer = [...] under [bokforing].)"},

{"interim.books_end", Severity::explain,
 R"(Bokföringen har inga verifikationer i eller efter {period}, periodens sista månad.)",
 R"(Läs in en SIE-fil som omfattar hela perioden.)",
 R"(The books have no vouchers in or after {period}, the last month of the period.)",
 R"(Read a SIE file that covers the whole period.)"},

{"interim.comparison_missing", Severity::explain,
 R"(Resultaträkningen saknar kolumnen för samma period förra året, {period} (LKBR 13:3).)",
 R"(Ange förra årets SIE-fil med verifikationer, eller en CSV-fil med kolumnen "utfall {period}" som utfall under [tabeller].)",
 R"(The income statement lacks the column for the same period last year, {period} (LKBR 13:3).)",
 R"(Name last year's SIE file with vouchers, or a CSV file with the column "utfall {period}" as utfall under [tabeller].)"},

{"interim.forecast_missing", Severity::explain,
 R"(Resultaträkningen saknar prognos för helåret {year} (LKBR 13:3).)",
 R"(Ange en CSV-fil med rad;prognos … som prognos under [tabeller].)",
 R"(The income statement lacks a forecast of the year {year} (LKBR 13:3).)",
 R"(Name a CSV file with rad;prognos … as prognos under [tabeller].)"},

{"interim.late", Severity::explain,
 R"(Delårsrapporten lämnades {handed}, senare än {last}: två månader efter periodens slut (KL 11:16).)",
 R"(Rätta datumet, eller förklara förseningen.)",
 R"(The interim report was handed over {handed}, later than {last}: two months after the end of the period (KL 11:16).)",
 R"(Correct the date, or explain the delay.)"},

{"interim.no_date", Severity::unchecked,
 R"(Delårsrapporten {period}: det sägs inte när den lämnades till församlingen och revisorerna; senast {last} (KL 11:16).)",
 R"(Skriv till = "{period}" och lamnad = "ÅÅÅÅ-MM-DD" under [[delarsrapport]].)",
 R"(The interim report {period}: it is not said when it was handed to the assembly and the auditors; at the latest {last} (KL 11:16).)",
 R"(Write till = "{period}" and lamnad = "YYYY-MM-DD" under [[delarsrapport]].)"},

{"interim.no_statutory_period", Severity::explain,
 R"(Ingen delårsrapport {year} omfattar minst hälften och högst två tredjedelar av året, 6-8 månader; de omfattar {months} (LKBR 13:1).)",
 R"(Gör en delårsrapport till och med juni, juli eller augusti, eller ange den som redan finns med till under [[delarsrapport]].)",
 R"(No interim report of {year} covers at least half and at most two thirds of the year, 6-8 months; they cover {months} (LKBR 13:1).)",
 R"(Make an interim report until June, July or August, or state the one that exists with till under [[delarsrapport]].)"},

{"interim.not_a_part", Severity::error,
 R"(En delårsrapport till och med {to} är ingen del av räkenskapsåret {year} (LKBR 13:1).)",
 R"(Välj en månad i året, före den sista.)",
 R"(An interim report until {to} is no part of the fiscal year {year} (LKBR 13:1).)",
 R"(Choose a month of the year, before the last.)"},

{"interim.text_missing", Severity::unchecked,
 R"(Den förenklade förvaltningsberättelsen saknar {what} (LKBR 13:2).)",
 R"(Skriv {key} = "…" under [[delarsrapport]].)",
 R"(The simplified management report lacks {what} (LKBR 13:2).)",
 R"(Write {key} = "…" under [[delarsrapport]].)"},

{"interim.too_early", Severity::explain,
 R"(Delårsrapporten lämnades enligt filen {handed}, men perioden slutar {end}.)",
 R"(Rätta lamnad under [[delarsrapport]].)",
 R"(The interim report was handed over {handed} by the file, but the period ends {end}.)",
 R"(Correct lamnad under [[delarsrapport]].)"},

// --- investments ----------------------------------------------------------------------------------------------------

{"investments.before_missing", Severity::remark,
 R"(Projektet {project} har inget "{heading}", så ackumulerat utfall kan inte räknas.)",
 R"(Ange kolumnen "{heading}": 0 för ett projekt som börjat i år.)",
 R"(The project {project} has no "{heading}", so its accumulated outcome cannot be told.)",
 R"(Give the column "{heading}": 0 for a project that began this year.)"},

// --- key_figures -----------------------------------------------------------------------------------------------------

{"key_figures.books_win", Severity::remark,
 R"(Nyckeltalen {year} räknas ur bokföringen; historikens kolumn används inte.)",
 R"(Ta bort kolumnen ur historiken, eller låt den stå till dess att bokföringen inte längre läses in.)",
 R"(The key figures of {year} are computed from the books; the history's column is not used.)",
 R"(Remove the column from the history, or keep it for when the books are no longer read.)"},

{"key_figures.inhabitants_differ", Severity::explain,
 R"([nyckeltal] anger {stated} invånare för {year}, men medlemmarna har tillsammans {members} den {day}.)",
 R"(Ta bort invanare under [nyckeltal], så räknas nyckeltalen på medlemmarnas invånare, eller rätta det tal som är fel.)",
 R"([nyckeltal] states {stated} inhabitants for {year}, and the members have {members} together at {day}.)",
 R"(Remove invanare under [nyckeltal], and key figures are computed on the members' inhabitants, or correct the number that is wrong.)"},

{"key_figures.inhabitants_incomplete", Severity::explain,
 R"(Invånare ({column}) saknas för {members}, så nyckeltalen per invånare {year} kan inte räknas.)",
 R"(Komplettera tabellen som invanare under [tabeller] nämner, eller ange invanare under [nyckeltal].)",
 R"(Inhabitants ({column}) are missing of {members}, so the key figures per inhabitant of {year} cannot be computed.)",
 R"(Complete the table that invanare under [tabeller] names, or state invanare under [nyckeltal].)"},

{"key_figures.inhabitants_other_day", Severity::remark,
 R"([nyckeltal] anger {stated} invånare den 31 december {year}; medlemmarnas tabell har {members}, räknade en annan dag ({day}).)",
 R"(Lägg till en kolumn för den 31 december i medlemmarnas tabell, så jämförs samma dag.)",
 R"([nyckeltal] states {stated} inhabitants at 31 December {year}; the members' table has {members}, counted on another day ({day}).)",
 R"(Add a column for 31 December to the members' table, and the same day is compared.)"},

{"key_figures.unknown", Severity::error,
 R"("{name}" är inget nyckeltal här.)",
 R"(<Menas "{nearest}"? >Skriv nyckeltalet som i tabellen Nyckeltal.)",
 R"("{name}" is no key figure here.)",
 R"(<Is "{nearest}" meant? >Write the key figure as in the table Nyckeltal.)"},

// --- ledger ----------------------------------------------------------------------------------------------------------

{"ledger.amounts_too_large", Severity::error,
 R"(Beloppen är för stora att räkna med; gränsen passeras på konto {account}.)",
 R"(Kontrollera beloppen på kontot: troligen är något belopp i SIE-filen fel.)",
 R"(The amounts are too large to reckon with; the limit is passed on account {account}.)",
 R"(Check the amounts on the account: most likely one in the SIE file is wrong.)"},

{"ledger.comparison_differs", Severity::explain,
 R"(Konto {account} {name}, {year}: årets egen bokföring säger {own}, jämförelsetalet i nästa års fil {told}; skillnad {difference}.)",
 R"(Exportera båda åren på nytt. Rapporten använder årets egen bokföring.)",
 R"(Account {account} {name}, {year}: the year's own books say {own}, the comparison in the next year's file {told}; difference {difference}.)",
 R"(Export both years again. The report uses the year's own books.)"},

{"ledger.not_calendar_year", Severity::remark,
 R"(Räkenskapsåret {year} är inte ett kalenderår, som ett kommunalförbunds räkenskapsår ska vara (LKBR 1:5).)",
 R"(Kontrollera räkenskapsåret i ekonomisystemet (#RAR i SIE-filen) och exportera hela kalenderåret.)",
 R"(The fiscal year {year} is not a calendar year, as that of a kommunalförbund shall be (LKBR 1:5).)",
 R"(Check the fiscal year in the accounting system (#RAR in the SIE file) and export the whole calendar year.)"},

{"ledger.opening_differs", Severity::error,
 R"(Konto {account}< {name}>: ingående balans {year} är {opening}, men utgående balans {previous} är )"
    R"({closing}; skillnad {difference} (LKBR 4:4 p. 7).)",
 R"(Exportera båda åren på nytt. Har {previous} ändrats efter bokslutet: rätta ingående balans {year}.)",
 R"(Account {account}< {name}>: the opening balance of {year} is {opening}, but the closing balance of )"
    R"({previous} is {closing}; difference {difference} (LKBR 4:4 p. 7).)",
 R"(Export both years again. If {previous} was changed after its closing: correct the opening balance of {year}.)"},

{"ledger.other_body", Severity::explain,
 R"(Filen {file} gäller {body}, men en annan fil gäller {other}; båda räknas.)",
 R"(Är det två organisationer: ta bort den ena filen, ur filer under [bokforing] eller ur kommandot. Annars behöver inget göras.)",
 R"(The file {file} is of {body}, but another file is of {other}; both are counted.)",
 R"(If they are two bodies: remove one of the files, from filer under [bokforing] or from the command. Otherwise there is nothing to do.)"},

{"ledger.parts_equal", Severity::explain,
 R"(Filen {file} har på varje konto och i varje månad samma belopp som en annan fil av samma år; båda räknas.)",
 R"(Är det samma bokföring exporterad två gånger: ange den en gång. Annars behöver inget göras.)",
 R"(The file {file} has the same amounts as another file of the year, on every account and in every month; both are counted.)",
 R"(If it is the same books exported twice, name them once. Otherwise there is nothing to do.)"},

{"ledger.parts_overlap", Severity::error,
 R"(Filen {file} gäller ett år som en annan fil redan har< (båda har ingående balans på konto {account})>; den räknas inte med.)",
 R"(Ange en enda export av året. Flera filer för ett år måste vara delar av det: olika verifikationer, och ingående balanser i bara en av dem.)",
 R"(The file {file} is of a year that another file already has< (both have an opening balance on account {account})>; it is not counted.)",
 R"(Name one export of the year. Several files of a year must be parts of it: different vouchers, and opening balances in one of them only.)"},

{"ledger.same_file_twice", Severity::error,
 R"(Filen {file} är angiven två gånger, eller en kopia av den; den räknas bara en gång.)",
 R"(Ange den en gång: i filer = [...] under [bokforing] i förbundets fil, eller i kommandot.)",
 R"(The file {file}, or a copy of it, is named twice; it is counted once only.)",
 R"(Name it once: in filer = [...] under [bokforing] in the förbund's file, or in the command.)"},

{"ledger.years_overlap", Severity::error,
 R"(Filen {file} gäller räkenskapsåret {year}, men en annan fil gäller {other}: åren har dagar gemensamma, eller slutar samma år, men är inte samma period.)",
 R"(Ta bort en av filerna, ur filer under [bokforing] eller ur kommandot.)",
 R"(The file {file} is of fiscal year {year}, but another file is of {other}: the years have days in common, or end in the same year, but are not the same period.)",
 R"(Remove one of the files, from filer under [bokforing] or from the command.)"},

// --- proof: whether printed figures can all be true ------------------------------------------------------------------

{"proof.cannot_all_hold", Severity::error,
 R"({figure} kan inte vara sann tillsammans med {count} andra siffror. Sambanden är: {relations}.)",
 R"(Med {repair} i stället för {shown} går allt annat ihop< (skillnad {difference})>. <Två siffror kan ha bytt plats: )"
    R"({transposed}. ><Tecknet kan vara omvänt: {turned}. ><Enheten kan vara fel: {thousand}. ><Det kan vara räknat två )"
    R"(gånger: {twice}. ><Det kan vara utelämnat: {left_out}. >Felet kan också stå i någon av de andra siffrorna.)",
 R"({figure} cannot be true together with {count} other figures. The relations are: {relations}.)",
 R"(With {repair} instead of {shown} everything else agrees< (difference {difference})>. <Two digits may have changed )"
    R"(places: {transposed}. ><The sign may be turned: {turned}. ><The unit may be wrong: {thousand}. ><This may be )"
    R"(counted twice: {twice}. ><This may be left out: {left_out}. >The slip may also be in one of the others.)"},

{"proof.differs_from_ledger", Severity::error,
 R"({figure} stämmer inte med bokföringen, som ger {ledger} (exakt {exact}): skillnad {difference}.)",
 R"(Skriv {ledger}, eller rätta bokföringen om {shown} är rätt. Är siffran ändrad med avsikt: förklara det i en not.)",
 R"({figure} does not agree with the books, which give {ledger} (exactly {exact}): difference {difference}.)",
 R"(Print {ledger}, or correct the books if {shown} is right. If the figure was changed on purpose, say so in a note.)"},

{"proof.eliminations_needed", Severity::remark,
 R"(Siffrorna kräver {what} på mellan {low} och {high}, som inte visas< (enheterna / totalt: {lines})>.)",
 R"(Visa de interna posterna, så kan läsaren följa enheterna till totalen.)",
 R"(The figures need internal items ({what}) of between {low} and {high} that are not shown< (units / total: {lines})>.)",
 R"(Show the internal items, so that the reader can follow the units to the total.)"},

{"proof.expected_differs", Severity::explain,
 R"({relation}: de går inte ihop<; det står {stated}, men de andra siffrorna ger {computed}, skillnad {difference}>.)",
 R"(<Skillnaden tar ut den i {pair}: en bruttoökning på {gross} utan betalning skulle förklara båda. >Vanliga orsaker: )"
    R"(poster utan betalning, ett jämförelseår som har räknats om, eller kvittning. Förklara skillnaden i en not.)",
 R"({relation}: they do not agree<; it says {stated}, but the other figures give {computed}, difference {difference}>.)",
 R"(<The difference takes out that of {pair}: a gross-up of {gross} without payment would explain both. >Usual causes: )"
    R"(items without payment, a comparison year that was restated, or set-off. Explain the difference in a note.)"},

{"proof.forms_conflict", Severity::error,
 R"(Sambanden motsäger varandra, vilka siffror som än skrivs.)",
 R"(Kontrollera de egna reglerna och vad förbundets fil anger.)",
 R"(The relations contradict each other, whatever figures are printed.)",
 R"(Check the written rules and what the förbund's file states.)"},

{"proof.large_rounding", Severity::remark,
 R"({relation}: skillnaden {difference} är ovanligt stor för att vara avrundning, som här kan ge högst {bound}.)",
 R"(Kontrollera raderna mot oavrundade belopp: något kan vara utelämnat eller avrundat två gånger.)",
 R"({relation}: the difference {difference} is unusually large for rounding, which here can give at most {bound}.)",
 R"(Check the rows against unrounded amounts: something may be left out, or rounded twice.)"},

{"proof.no_year", Severity::error,
 R"(Det finns inga siffror med ett räkenskapsår att granska.)",
 R"(Kolumnerna ska heta som åren, till exempel 2024, "utfall 2024" eller "budget 2024".)",
 R"(There are no figures with a fiscal year to check.)",
 R"(Columns are called by their years, such as 2024, "utfall 2024" or "budget 2024".)"},

{"proof.printed_differently", Severity::error,
 R"(Samma belopp är skrivet olika: som {shown} i {places}, men som {other} i {others}.)",
 R"(Ta reda på det rätta beloppet och skriv det lika överallt. Med {repair} går allt annat ihop.)",
 R"(One amount is printed differently: as {shown} in {places}, but as {other} in {others}.)",
 R"(Find out the right amount and print it alike everywhere. With {repair} everything else agrees.)"},

{"proof.rounding_rule", Severity::remark,
 R"(Avrundningsregeln är inte angiven.< Siffrorna går ihop med {rules}.> Här granskas de med {rule}.)",
 R"(Ange regeln med --rounding om den är känd.)",
 R"(The rounding rule is not stated.< The figures agree with {rules}.> Here they are checked with {rule}.)",
 R"(State the rule with --rounding if it is known.)"},

{"proof.rule_figure", Severity::error,
 R"(Regeln nämner {figure}, som finns {count} gånger bland siffrorna.)",
 R"(Skriv tabell | rad | kolumn, eller tabell | enhet | rad | kolumn, som de står i siffrorna.)",
 R"(The rule names {figure}, which is there {count} times among the figures.)",
 R"(Write table | row | column, or table | unit | row | column, as they stand in the figures.)"},

{"proof.sentence_differs", Severity::error,
 R"({figure}: texten stämmer inte med tabellerna, som ger {computed} för {about}.)",
 R"(Skriv {repair} i texten, eller rätta tabellen.)",
 R"({figure}: the sentence does not agree with the tables, which give {computed} for {about}.)",
 R"(Write {repair} in the text, or correct the table.)"},

{"proof.sum_differs", Severity::error,
 R"({relation}: det stämmer inte< (det står {stated}, raderna ger {computed})>.)",
 R"(Med {repair} i stället för {shown} i {figure} går allt annat ihop. <Två siffror kan ha bytt plats: )"
    R"({transposed}. ><Tecknet kan vara omvänt: {turned}. ><Enheten kan vara fel: {thousand}. ><Det kan vara räknat två )"
    R"(gånger: {twice}. ><Det kan vara utelämnat: {left_out}. >Felet kan också stå i en av de andra raderna.)",
 R"({relation}: it does not agree< (it says {stated}, the rows give {computed})>.)",
 R"(With {repair} instead of {shown} in {figure} everything else agrees. <Two digits may have changed places: )"
    R"({transposed}. ><The sign may be turned: {turned}. ><The unit may be wrong: {thousand}. ><This may be counted )"
    R"(twice: {twice}. ><This may be left out: {left_out}. >The slip may also be in one of the other rows.)"},

{"proof.unchecked", Severity::unchecked,
 R"(Inte kontrollerat: {what}.)",
 R"(Skriv ett eget samband i en regelfil (--rules) om det ska kontrolleras.)",
 R"(Not checked: {what}.)",
 R"(Write a relation in a rules file (--rules) if it is to be checked.)"},

{"proof.undecided", Severity::unchecked,
 R"(Det gick inte att avgöra om alla siffror kan vara sanna.)",
 R"(Granska delarna var för sig.)",
 R"(It could not be decided whether all figures can be true.)",
 R"(Check the parts one by one.)"},

// --- provisions ------------------------------------------------------------------------------------------------------

{"provisions.differs", Severity::explain,
 R"(Avsättningen {name} {year}: planen slutar i {schedule}, men kontona i {books}; skillnad {difference}, mer än planens avrundning.)",
 R"(Rätta planen eller bokföringen, eller konton = [...] under [[avsattning]].)",
 R"(The provision {name} {year}: the schedule ends in {schedule}, but the accounts in {books}; difference {difference}, more than the schedule's rounding.)",
 R"(Correct the schedule or the books, or konton = [...] under [[avsattning]].)"},

{"provisions.no_column", Severity::error,
 R"(Planen för avsättningen {name} har ingen kolumn "{column}".)",
 R"(Ge kolumnen det namnet, eller säg vad den heter med nytt, index och utbetalt under [[avsattning]].)",
 R"(The schedule of the provision {name} has no column "{column}".)",
 R"(Give the column that name, or say what it is called by nytt, index and utbetalt under [[avsattning]].)"},

{"provisions.not_told", Severity::explain,
 R"(Bidraget till infrastruktur {name} saknar uppgifter som noten ska ha: {keys} (LKBR 9:8).)",
 R"(Ange dem under [[avsattning]]: belopp, avser, upplosning (tiden) och fil (planen, med vad som är upplöst och betalt).)",
 R"(The contribution to infrastructure {name} lacks what its note shall have: {keys} (LKBR 9:8).)",
 R"(State them under [[avsattning]]: belopp, avser, upplosning (the time) and fil (the schedule, with what is dissolved and paid).)"},

{"provisions.year_missing", Severity::explain,
 R"(Avsättningen {name}: planen i {file} har inget år {year}, men böckerna har avsättningen (LKBR 9:8).)",
 R"(Lägg till år {year} i filen.)",
 R"(The provision {name}: the plan in {file} has no year {year}, but the books hold the provision (LKBR 9:8).)",
 R"(Add the year {year} to the file.)"},

{"provisions.year_order", Severity::error,
 R"(Planen för avsättningen {name}: {year} står inte efter året före.)",
 R"(Ge planen en rad för varje år, i ordning.)",
 R"(The schedule of the provision {name}: {year} does not follow the year before.)",
 R"(Give the schedule a row for each year, in order.)"},

// --- published: printed figures read back ----------------------------------------------------------------------------

{"published.file_and_folder", Severity::error,
 R"(Ett förbunds fil granskas tillsammans med mappen där det skrivna ligger.)",
 R"(Skriv bokslut check FORBUND.toml --published MAPP, med förbundets fil som enda argument.)",
 R"(A förbund's file is checked together with the folder of what was published.)",
 R"(Write bokslut check FORBUND.toml --published FOLDER, with the förbund's file as the only argument.)"},

{"published.no_amount", Severity::unchecked,
 R"(I meningen "{sentence}" ({where}) finns inget belopp att granska.)",
 R"(Skriv beloppet med sin enhet, till exempel "ca 1 300 tkr" eller "24,3 miljoner kronor".)",
 R"(The sentence "{sentence}" ({where}) has no amount to check.)",
 R"(Write the amount with its unit, such as "ca 1 300 tkr" or "24,3 miljoner kronor".)"},

{"published.no_folder", Severity::error,
 R"({folder} är ingen mapp som går att läsa.)",
 R"(Ange mappen med det skrivnas CSV-filer efter --published.)",
 R"({folder} is no folder that can be read.)",
 R"(Name the folder with the CSV files of what was published after --published.)"},

{"published.no_measure", Severity::error,
 R"(Det går inte att se vad beloppen i {file} är skrivna i.)",
 R"(Ange det med --amounts kr, tkr eller mnkr.)",
 R"(What the amounts of {file} are written in cannot be seen.)",
 R"(Say so with --amounts kr, tkr or mnkr.)"},

{"published.nothing_read", Severity::error,
 R"(Mappen {folder} har inga tabeller som kan granskas.)",
 R"(Lägg tabellernas CSV-filer direkt i mappen, med namn som balansrakning.csv och noter.csv.)",
 R"(The folder {folder} has no tables that can be checked.)",
 R"(Put the tables' CSV files in the folder itself, named as balansrakning.csv and noter.csv.)"},

{"published.unknown_table", Severity::unchecked,
 R"({file} är ingen tabell som kan granskas, och är inte läst.)",
 R"(Filen ska heta som tabellen, till exempel balansrakning.csv eller noter.csv, eller vara skriven av bokslut report.)",
 R"({file} is no table that can be checked, and was not read.)",
 R"(Name the file as the table, such as balansrakning.csv or noter.csv, or have it written by bokslut report.)"},

// --- reconciliations -------------------------------------------------------------------------------------------------

{"reconciliations.differs", Severity::explain,
 R"(Avstämningen {what} ger en skillnad på {difference} (LKBR 4:3).)",
 R"(Rätta raderna eller bokföringen så att delarna stämmer, eller förklara skillnaden, till exempel en försäljning eller en investering utan projekt.)",
 R"(The reconciliation {what} gives a difference of {difference} (LKBR 4:3).)",
 R"(Mend the rows or the books so that the parts agree, or explain the difference, such as a sale or an investment without a project.)"},

// --- report ----------------------------------------------------------------------------------------------------------

{"report.bad_number", Severity::error,
 R"("{text}" är inget tal.)",
 R"(Skriv talet med siffror, till exempel 1 234,50 eller -1234. Tusental skiljs med mellanslag, aldrig med punkt.)",
 R"("{text}" is not a number.)",
 R"(Write the number in figures, such as 1 234,50 or -1234. Thousands are parted by a space, never by a point.)"},

{"report.browser_failed", Severity::error,
R"(Webbläsaren {browser} skrev ingen PDF.)",
R"(Prova igen, eller öppna HTML-filen (--format html) i en webbläsare och skriv ut den som PDF.)",
R"(The browser {browser} wrote no PDF.)",
R"(Try again, or open the HTML file (--format html) in a browser and print it as PDF.)"},

{"report.budget_missing", Severity::explain,
 R"(Det finns ingen budget för {year}; driftredovisningen visar bara utfallet (LKBR 10:1).)",
 R"(Exportera SIE-filen med budget (#PBUDGET), eller ange en CSV-fil: budget = "budget.csv" under [tabeller].)",
 R"(There is no budget for {year}; the operations statement shows the outcome only (LKBR 10:1).)",
 R"(Export the SIE file with its budget (#PBUDGET), or name a CSV file: budget = "budget.csv" under [tabeller].)"},

{"report.cannot_write", Severity::error,
 R"(Filen {file} kan inte skrivas.)",
 R"(Kontrollera att mappen finns, att du får skriva där och att filen inte är öppen i ett annat program.)",
 R"(The file {file} cannot be written.)",
 R"(Check that the folder exists, that you may write there and that no other program has the file open.)"},

{"report.chapter_twice", Severity::error,
R"(Kapitlet "{name}" står två gånger i ordning.)",
R"(Ta bort det ena: ett kapitel står bara på ett ställe i rapporten, under sitt svenska eller engelska namn.)",
R"(The chapter "{name}" stands twice in ordning.)",
R"(Take one away: a chapter stands in one place only in the report, by its Swedish or English name.)"},

{"report.comparison_missing", Severity::explain,
 R"(Jämförelsebelopp för {year} saknas; varje post ska ha föregående års belopp (LKBR 5:6 och 6:5).)",
 R"(Lägg till SIE-filen för {year} i filer = [...] under [bokforing] i förbundets fil.)",
 R"(Comparison amounts for {year} are missing; every item shall have last year's amount (LKBR 5:6 and 6:5).)",
 R"(Add the SIE file of {year} to filer = [...] under [bokforing] in the förbund's file.)"},

{"report.does_not_add_up", Severity::explain,
 R"(Siffrorna går inte att avrunda så att detta stämmer: {link}.)",
 R"(Det beror på siffror som står fast, oftast fjolårets tryckta. Låt dem stå, eller ta bort filen ur forra_aret under [avrundning].)",
 R"(The figures cannot be rounded so that this holds: {link}.)",
 R"(It is due to figures that stand, mostly last year's as printed. Let them stand, or take the file out of forra_aret under [avrundning].)"},

{"report.file_exists", Severity::error,
 R"(Filen {file} finns redan och har innehåll; den skrivs inte över.)",
 R"(Flytta den, eller ange ett annat namn med --out.)",
 R"(The file {file} already exists and has content; it is not overwritten.)",
 R"(Move it, or give another name with --out.)"},

{"report.format_missing", Severity::error,
R"(Denna bokslut är byggd utan formatet {format}.)",
R"(Installera {packages} och bygg om, eller välj ett annat format.)",
R"(This bokslut was built without the format {format}.)",
R"(Install {packages} and build again, or choose another format.)"},

{"report.given_column", Severity::error,
 R"(Kolumnen "{column}" i den givna tabellen {table} motsvarar ingen kolumn i rapportens tabell.)",
 R"(Skriv rubriken så som den står i rapportens tabell, eller ta bort kolumnen.)",
 R"(The column "{column}" of the given table {table} matches no column of the report's table.)",
 R"(Write the heading as it stands in the report's table, or remove the column.)"},

{"report.given_row", Severity::error,
 R"(Raden "{row}" i den givna tabellen {table} motsvarar ingen rad i rapportens tabell.)",
 R"(Skriv radens namn så som det står i rapportens tabell, eller ta bort raden.)",
 R"(The row "{row}" of the given table {table} matches no row of the report's table.)",
 R"(Write the row's name as it stands in the report's table, or remove the row.)"},

{"report.last_year_contradicts", Severity::explain,
 R"(Fjolårets siffra {figure} är skriven på ett annat sätt tidigare i filerna, som {first}; den första står.)",
 R"(Rätta eller ta bort den ena i filerna under forra_aret i [avrundning].)",
 R"(Last year's figure {figure} is written otherwise before in the files, as {first}; the first one stands.)",
 R"(Correct or remove one of them in the files under forra_aret in [avrundning].)"},

{"report.last_year_differs", Severity::explain,
 R"(Fjolårets siffra står som den skrevs, {figure}, men böckerna ger {amount}.)",
 R"(Är jämförelseåret omräknat ska det förklaras i en not (RKR R12); ta annars reda på skillnaden.)",
 R"(Last year's figure stands as it was printed, {figure}, but the books give {amount}.)",
 R"(If the comparison year is restated, a note shall explain it (RKR R12); otherwise find out what differs.)"},

{"report.last_year_unknown", Severity::error,
 R"(Filen {file} har ingen av fjolårets siffror i den här rapporten.)",
 R"(Ange fjolårets rapport som CSV (bokslut report --format csv), skriven i samma mått, under forra_aret i [avrundning].)",
 R"(The file {file} has none of last year's figures in this report.)",
 R"(Name last year's report as CSV (bokslut report --format csv), in the same measure, under forra_aret in [avrundning].)"},

{"report.last_year_unmatched", Severity::unchecked,
 R"({count} av fjolårets siffror i {file} har ingen motsvarighet i rapporten och används inte, den första {figure}.)",
 R"(Radens text, tabellen och måttet ska vara som i den här rapporten; en not hittas på sin rubrik.)",
 R"({count} of last year's figures in {file} have no counterpart in the report and are not used, the first {figure}.)",
 R"(The row's text, the table and the measure must be as in this report; a note is found by its heading.)"},

{"report.no_browser", Severity::error,
R"(PDF skrivs ut av en webbläsare, och ingen är installerad.)",
R"(Installera chromium (apt-get install chromium), eller öppna HTML-filen (--format html) och skriv ut den som PDF.)",
R"(PDF is printed by a browser, and none is installed.)",
R"(Install chromium (apt-get install chromium), or open the HTML file (--format html) and print it as PDF.)"},

{"report.no_such_account", Severity::explain,
 R"({section} {key}: böckerna har inget konto som börjar på {accounts}.)",
 R"(Rätta kontona. De är hela nummer eller deras början.)",
 R"({section} {key}: the books have no account that begins with {accounts}.)",
 R"(Correct the accounts. They are whole numbers or the beginning of them.)"},

{"report.no_such_year", Severity::error,
 R"(Filen har inte räkenskapsåret {year}<, bara {years}>.)",
 R"(Ange ett av dem med --year.)",
 R"(The file does not have the fiscal year {year}<, only {years}>.)",
 R"(Give one of them with --year.)"},

{"report.no_temporary_file", Severity::error,
R"(Mappen {folder} tar inte emot en tillfällig fil<: {reason}>.)",
R"(Gör plats i mappen, eller sätt miljövariabeln TMPDIR till en mapp där du får skriva.)",
R"(The folder {folder} takes no temporary file<: {reason}>.)",
R"(Make room in the folder, or set the environment variable TMPDIR to a folder where you may write.)"},

{"report.no_texts", Severity::error,
R"(Det finns ingen mapp {folder} med texter.)",
R"(Rätta texter = "..." under [dokument], eller ta bort raden.)",
R"(There is no folder {folder} of texts.)",
R"(Mend texter = "..." under [dokument], or take the line away.)"},

{"report.not_for_terminal", Severity::error,
R"(Formatet {format} är inget att läsa i en terminal.)",
R"(Ange med --out var filen ska läggas.)",
R"(The format {format} is nothing to read in a terminal.)",
R"(Say with --out where the file shall be put.)"},

{"report.not_near", Severity::error,
R"("{asked}": {word} {rounded} är inte sant om {amount}.)",
R"(Beloppet ligger på andra sidan. Skriv drygt i stället för knappt, eller tvärtom, eller ca.)",
R"("{asked}": {word} {rounded} is not true of {amount}.)",
R"(The amount lies on the other side. Write "just over" for "just under", or the other way round, or "about".)"},

{"report.one_format", Severity::error,
 R"(Bara ett format i taget kan skrivas ut direkt.)",
 R"(Ange med --out var filerna ska läggas, eller välj ett enda format.)",
 R"(Only one format at a time can be written out directly.)",
 R"(Say with --out where the files shall be put, or choose a single format.)"},

{"report.over_itself", Severity::error,
 R"(Filen {file} skulle skrivas över sig själv.)",
 R"(Ange ett annat namn för den nya filen.)",
 R"(The file {file} would be written over itself.)",
 R"(Give another name for the new file.)"},

{"report.placeholder_no_amount", Severity::error,
R"({{{asked}}}: {row} är inget belopp, och har ingen ändring eller ungefärlig storlek.)",
R"(Skriv bara radens namn, med år efter om det inte är årets: {{{row}}}.)",
R"({{{asked}}}: {row} is no amount, and has no change or approximate size.)",
R"(Write the row's name alone, with a year after it if it is another: {{{row}}}.)"},

{"report.placeholder_open", Severity::error,
R"("{text}" slutar inte: }} saknas på raden.)",
R"(Skriv }} efter det som ska sättas in, på samma rad som {{.)",
R"("{text}" does not end: }} is missing on the line.)",
R"(Write }} after what is to be put in, on the same line as {{.)"},

{"report.row_twice", Severity::error,
 R"(Raden "{row}" står två gånger med belopp i samma kolumn; den första är på rad {line}.)",
 R"(Behåll en av raderna, eller lägg ihop dem.)",
 R"(The row "{row}" stands twice with amounts in the same column; the first is on line {line}.)",
 R"(Keep one of the rows, or add them up.)"},

{"report.several_figures", Severity::error,
 R"({figure} kan vara {count} olika siffror: {places}.)",
 R"(Ange även --table, --unit, --row eller --column, eller --id ur CSV-filens kolumn id.)",
 R"({figure} may be {count} different figures: {places}.)",
 R"(Give --table, --unit, --row or --column too, or --id from the CSV file's column id.)"},

{"report.several_placeholders", Severity::explain,
R"("{asked}" finns i flera tabeller med olika belopp; det första, ur {table}, är insatt.)",
R"(Säg vilken tabell som menas, med dess rubrik före: {{{named}}}.)",
R"("{asked}" stands in several tables with different amounts; the first, of {table}, is put in.)",
R"(Say which table is meant, by its title: {{{named}}}.)"},

{"report.table_without_columns", Severity::error,
 R"(Filen {file} har inga kolumner: första raden ska vara rubriker skilda med semikolon.)",
 R"(Spara tabellen som CSV med semikolon, till exempel "år;index;utbetalning".)",
 R"(The file {file} has no columns: its first line must be headings parted by semicolons.)",
 R"(Save the table as CSV with semicolons, for example "år;index;utbetalning".)"},

{"report.text_cells", Severity::explain,
R"(Raden har {cells} celler men tabellen {columns} kolumner; det som står efter dem skrivs inte ut.)",
R"(Ge tabellen fler kolumner, eller skriv \| där tecknet | hör till texten.)",
R"(The row has {cells} cells but the table {columns} columns; what stands after them is not printed.)",
R"(Give the table more columns, or write \| where the character | belongs to the text.)"},

{"report.text_code", Severity::remark,
R"(Kod (mellan ` eller ```) skrivs som vanlig text.)",
R"(Ta bort tecknen ` ur texten.)",
R"(Code (between ` or ```) is printed as plain text.)",
R"(Take the characters ` out of the text.)"},

{"report.text_footnote", Severity::remark,
R"(Fotnoten {what} skrivs som den står: texter har inga fotnoter.)",
R"(Skriv det som står i fotnoten i texten, inom parentes.)",
R"(The footnote {what} is printed as it stands: texts have no footnotes.)",
R"(Write what the footnote says in the text, in brackets.)"},

{"report.text_html", Severity::remark,
R"(HTML skrivs ut med sina tecken och gör ingenting.)",
R"(Skriv det i Markdown: **fet**, *kursiv*, [text](https://adress), tabeller med |.)",
R"(HTML is printed by its characters and does nothing.)",
R"(Write it in Markdown: **bold**, *italic*, [text](https://address), tables with |.)"},

{"report.text_image", Severity::error,
R"(Bilden {what} kommer inte med; bara texten som beskriver den skrivs ut.)",
R"(Sätt in bilden i den färdiga Word-filen, och ta bort den ur texten.)",
R"(The image {what} is left out; only the text that describes it is printed.)",
R"(Put the image into the finished Word file, and take it out of the text.)"},

{"report.text_link", Severity::remark,
R"(Länken till "{what}" blir bara text: den leder inte till någon webbadress eller e-postadress.)",
R"(Skriv hela adressen, som börjar med https://, http:// eller mailto:.)",
R"(The link to "{what}" becomes text alone: it leads to no web or mail address.)",
R"(Write the whole address, which begins with https://, http:// or mailto:.)"},

{"report.text_not_utf8", Severity::remark,
R"(Filen {file} är inte sparad som UTF-8; den är läst som Windows-1252.)",
R"(Se efter att å, ä och ö blev rätt, och spara filen med kodningen UTF-8.)",
R"(The file {file} is not saved as UTF-8; it was read as Windows-1252.)",
R"(See that å, ä and ö came out right, and save the file with the encoding UTF-8.)"},

{"report.text_rule", Severity::remark,
R"(Linjen tvärs över (---) skrivs inte ut.)",
R"(Ta bort den, eller skriv en rubrik.)",
R"(The line across (---) is not printed.)",
R"(Take it away, or write a heading.)"},

{"report.unknown_chapter", Severity::error,
R"(Rapporten har inget kapitel "{name}".)",
R"(I ordning under [dokument] står kapitlens rubriker, eller namnen på textfilerna utan .md.)",
R"(The report has no chapter "{name}".)",
R"(ordning under [dokument] holds the chapters' headings, or the names of text files without .md.)"},

{"report.unknown_figure", Severity::error,
 R"(Rapporten har ingen siffra för {figure}<: tabellen {table} finns inte><: raden {row} finns inte där>)"
    R"(<: enheten {unit} finns inte där><: kolumnen {column} finns inte där>.)",
 R"(<Menades {nearest}? ><Tabeller: {tables}. ><Enheter: {units}. ><Kolumner: {columns}. >Alla siffror med tabell, enhet, rad, kolumn och id: bokslut report FORBUND.toml --format csv.)",
 R"(The report has no figure for {figure}<: there is no table {table}><: there is no row {row} there>)"
    R"(<: there is no unit {unit} there><: there is no column {column} there>.)",
 R"(<Did you mean {nearest}? ><Tables: {tables}. ><Units: {units}. ><Columns: {columns}. >All figures with table, unit, row, column and id: bokslut report FORBUND.toml --format csv.)"},

{"report.unknown_format", Severity::error,
 R"(Formatet "{format}" finns inte.)",
 R"(Välj något av: {formats}.)",
 R"(There is no format "{format}".)",
 R"(Choose one of: {formats}.)"},

{"report.unknown_placeholder", Severity::error,
R"(Rapporten har ingen siffra för "{asked}"<: raden har ingen sådan för {year}>.)",
R"(<Menades {nearest}? >Skriv radens namn som i tabellen, med år efter om det inte är årets: {{Eget kapital 2022}}.)",
R"(The report has no figure for "{asked}"<: the row has none for {year}>.)",
R"(<Did you mean {nearest}? >Write the row's name as in the table, with a year after it if it is another: {{Eget kapital 2022}}.)"},

{"report.unknown_unit", Severity::error,
 R"(Enheten "{unit}" finns inte.)",
 R"(Använd enhetens kod eller namn, som de står under [[enhet]] eller i SIE-filen.)",
 R"(There is no unit "{unit}".)",
 R"(Use the unit's code or name, as they stand under [[enhet]] or in the SIE file.)"},

{"report.vouchers_of_sie5", Severity::error,
 R"(Verifikationerna i en SIE 5-fil kan inte skrivas som SIE 4 (typ {to}), bara saldona: typ {types}.)",
 R"(Ange en sådan med --type, eller utelämna --type. Behövs verifikationerna: exportera bokföringen som SIE typ {to} ur ekonomisystemet.)",
 R"(The vouchers of a SIE 5 file cannot be written as SIE 4 (type {to}), only its balances: type {types}.)",
 R"(Give one of them with --type, or leave --type out. If the vouchers are needed: export the books as SIE type {to} from the accounting system.)"},

{"report.vouchers_of_state", Severity::error,
 R"(En fil från bokslut sie merge har bara saldon, inga verifikationer, och kan inte skrivas som typ {to}, bara typ {types}.)",
 R"(Ange en sådan med --type, eller utelämna --type. Behövs verifikationerna: använd SIE-filerna som den är gjord av.)",
 R"(A file of bokslut sie merge has balances only, no vouchers, and cannot be written as type {to}, only as type {types}.)",
 R"(Give one of them with --type, or leave --type out. If the vouchers are needed: use the SIE files that it was made of.)"},

{"report.year_missing", Severity::error,
 R"(Det finns ingen bokföring för {year}< (bara för {years})>.)",
 R"(Ange SIE-filen för {year} i filer = [...] under [bokforing] i förbundets fil, eller välj ett annat år.)",
 R"(There are no books for {year}< (only for {years})>.)",
 R"(Name the SIE file of {year} in filer = [...] under [bokforing] in the förbund's file, or choose another year.)"},

{"report.year_only_compared", Severity::error,
 R"(Filen är för {years}; av räkenskapsåret {year} har den bara saldon att jämföra med, ingen bokföring.)",
 R"(Ange en fil som är för {year}<, eller {years} med --year>. Vad filen har av {year} visar bokslut sie summary.)",
 R"(The file is for {years}; of the fiscal year {year} it has only balances to compare with, no books.)",
 R"(Give a file that is for {year}<, or {years} with --year>. What the file has of {year} is shown by bokslut sie summary.)"},

// --- restatements ----------------------------------------------------------------------------------------------------

{"restatements.not_balanced", Severity::error,
 R"(Omräkningen av {year} går inte jämnt upp: tillgångar, eget kapital, skulder och resultat skiljer {difference} (LKBR 6:2).)",
 R"(Låt varje ändring motsvaras av en annan: en lägre tillgång av lägre resultat eller eget kapital. Beloppen har radens tecken.)",
 R"(The restatement of {year} does not balance: assets, equity, liabilities and result differ by {difference} (LKBR 6:2).)",
 R"(Let each change have its counterpart: a lower asset, lower result or equity. Amounts have the sign of their row.)"},

{"restatements.opening_differs", Severity::explain,
 R"({row}: omräknat {previous} är {restated}, men ingående balans {year} är {opening}; skillnad {difference} (LKBR 4:4 p. 7, RKR R12).)",
 R"(Boka omräkningen i ingående balans {year}, eller förklara skillnaden i not.)",
 R"({row}: restated, {previous} is {restated}, but the opening balance of {year} is {opening}; difference {difference} (LKBR 4:4 p. 7, RKR R12).)",
 R"(Book the restatement in the opening balance of {year}, or explain the difference in a note.)"},

{"restatements.other_year", Severity::explain,
 R"(Omräkningen gäller {year}, men jämförelseåret är {comparison}; den används inte.)",
 R"(Rätta ar under [[omrakning]], eller ta bort omräkningen.)",
 R"(The restatement is of {year}, but the comparison year is {comparison}; it is not used.)",
 R"(Correct ar under [[omrakning]], or remove the restatement.)"},

// --- settings: the förbund's own file --------------------------------------------------------------------------------

{"settings.bad_amount", Severity::error,
 R"("{text}" är inget belopp som kan stå för "{key}".)",
 R"(Skriv ett belopp i hela ören, till exempel "135 tkr", "6,53 kr" eller "1,5 mnkr".)",
 R"("{text}" is not an amount that can stand for "{key}".)",
 R"(Write an amount in whole öre, such as "135 tkr", "6,53 kr" or "1,5 mnkr".)"},

{"settings.bad_date", Severity::error,
 R"("{text}" är inget datum.)",
 R"(Skriv datum med år, månad och dag, till exempel "2023-12-31".)",
 R"("{text}" is not a date.)",
 R"(Write a date with year, month and day, such as "2023-12-31".)"},

{"settings.bare_key", Severity::error,
 R"({key} har bokstäver som å, ä eller ö och måste därför stå inom citattecken här.)",
 R"(Skriv "{key}" med citattecken omkring. Filens egna ord kan också skrivas med a och o, utan ringar och prickar.)",
 R"({key} has letters such as å, ä or ö and must therefore stand in quotation marks here.)",
 R"(Write "{key}" with quotation marks around it. The file's own words may also be written with plain a and o.)"},

{"settings.duplicate_key", Severity::error,
 R"("{key}" är redan angivet i samma avsnitt, med en annan stavning; detta räknas inte.)",
 R"(Behåll det ena. Stora och små bokstäver, och å, ä, ö mot a och o, räknas som samma.)",
 R"("{key}" is already given in the same section, in another spelling; this one does not count.)",
 R"(Keep one of them. Capital and small letters, and å, ä, ö and plain a and o, count as the same.)"},

{"settings.float", Severity::error,
 R"(Talet {text} är skrivet med decimaler men utan citattecken.)",
 R"(Skriv det som text, med decimalkomma och gärna enhet: "6,53 kr" eller "2,5 %". Då blir det exakt.)",
 R"(The number {text} is written with decimals but without quotation marks.)",
 R"(Write it as text, with a decimal comma and preferably its unit: "6,53 kr" or "2,5 %". Then it stays exact.)"},

{"settings.missing_key", Severity::error,
 R"("{key}" saknas under {section}.)",
 R"(Lägg till raden {key} = ... under {section}.)",
 R"("{key}" is missing under {section}.)",
 R"(Add the line {key} = ... under {section}.)"},

{"settings.not_allowed", Severity::error,
 R"("{text}" kan inte väljas för "{key}".)",
 R"(Välj något av: {allowed}.)",
 R"("{text}" cannot be chosen for "{key}".)",
 R"(Choose one of: {allowed}.)"},

{"settings.syntax", Severity::error,
 R"(Filen går inte att tyda från och med här ({detail}).)",
 R"(Varje uppgift skrivs på en egen rad: namn = "värde". Text, och tal med decimaler eller enhet, står inom )"
    R"(citattecken; listor inom [ ] med komma emellan.)",
 R"(The file cannot be understood from here on ({detail}).)",
 R"(Each item stands on a line of its own: name = "value". Text, and numbers with decimals or a unit, stand )"
    R"(in quotation marks; lists in [ ] with commas.)"},

{"settings.unknown_key", Severity::error,
 R"("{key}" är inget som kan anges här.)",
 R"(<Menades "{nearest}"? >Rätta stavningen, flytta raden till rätt avsnitt eller ta bort den.)",
 R"("{key}" is nothing that can be given here.)",
 R"(<Was "{nearest}" meant? >Correct the spelling, move the line to the right section or remove it.)"},

{"settings.wrong_kind", Severity::error,
 R"(Värdet för "{key}" är av fel slag.)",
 R"(Skriv det så här: {expected})",
 R"(The value of "{key}" is of the wrong kind.)",
 R"(Write it like this: {expected})"},

// --- sie: reading the books ------------------------------------------------------------------------------------------

{"sie.account_not_numeric", Severity::remark,
 R"(Konto {account} är inget nummer; det är läst som det står.)",
 R"(Ett konto i en SIE-fil ska vara ett nummer. Byt konto i ekonomisystemet om det inte är avsiktligt.)",
 R"(Account {account} is not a number; it is read as it stands.)",
 R"(An account in a SIE file shall be a number. Change the account in the accounting system unless it is intended.)"},

{"sie.amount_empty", Severity::explain,
 R"({record}: beloppet är tomt (""); det är läst som noll.)",
 R"(Kontrollera posten i ekonomisystemet: ett belopp ska stå som ett tal, även när det är noll.)",
 R"({record}: the amount is empty (""); it is read as zero.)",
 R"(Check the record in the accounting system: an amount shall stand as a number, zero too.)"},

{"sie.amount_out_of_range", Severity::error,
 R"({record}: beloppet {text} är för stort att räkna med.)",
 R"(Kontrollera beloppet i ekonomisystemet, rätta det och exportera filen på nytt.)",
 R"({record}: the amount {text} is too large to reckon with.)",
 R"(Check the amount in the accounting system, correct it and export the file again.)"},

{"sie.amount_split", Severity::error,
 R"({record}: "{text}" är ett belopp med blanksteg mellan tusental, och läses som flera fält.)",
 R"(Ett belopp i en SIE-fil skrivs utan blanksteg, till exempel -1234.50. Exportera filen på nytt.)",
 R"({record}: "{text}" is an amount with blanks between thousands, and reads as several fields.)",
 R"(An amount in a SIE file is written without blanks, such as -1234.50. Export the file again.)"},

{"sie.bad_account_type", Severity::remark,
 R"({record}: "{text}" är ingen kontotyp; raden hoppas över.)",
 R"(En kontotyp är T (tillgång), S (skuld och eget kapital), K (kostnad) eller I (intäkt). Rätta kontoplanen i ekonomisystemet.)",
 R"({record}: "{text}" is not a type of account; the line is skipped.)",
 R"(A type of account is T (asset), S (liability and equity), K (cost) or I (income). Correct the chart in the accounting system.)"},

{"sie.bad_amount", Severity::error,
 R"({record}: "{text}" är inget belopp<: minustecknet är {sign} och inte ett bindestreck>.)",
 R"(Ett belopp i en SIE-fil har decimalpunkt och högst två decimaler, till exempel -1234.50. Exportera filen på nytt.)",
 R"({record}: "{text}" is not an amount<: its minus sign is {sign} and not a hyphen>.)",
 R"(An amount in a SIE file has a decimal point and at most two decimals, such as -1234.50. Export the file again.)"},

{"sie.bad_date", Severity::error,
 R"({record}: "{text}" är inget datum.)",
 R"(Ett datum i en SIE-fil skrivs ÅÅÅÅMMDD, till exempel 20231231. Exportera filen på nytt.)",
 R"({record}: "{text}" is not a date.)",
 R"(A date in a SIE file is written YYYYMMDD, such as 20231231. Export the file again.)"},

{"sie.bad_object_list", Severity::error,
 R"({record}: listan med dimensioner och objekt går inte att läsa.)",
 R"(Listan står inom klamrar som par av dimension och objekt, till exempel {1 "05" 6 "2301"}. Exportera )"
    R"(filen på nytt.)",
 R"({record}: the list of dimensions and objects cannot be read.)",
 R"(The list stands in braces as pairs of dimension and object, such as {1 "05" 6 "2301"}. Export the file again.)"},

{"sie.bad_period", Severity::error,
 R"({record}: "{text}" är ingen månad.)",
 R"(En period i en SIE-fil skrivs ÅÅÅÅMM, till exempel 202312. Exportera filen på nytt.)",
 R"({record}: "{text}" is not a month.)",
 R"(A period in a SIE file is written YYYYMM, such as 202312. Export the file again.)"},

{"sie.bad_quantity", Severity::remark,
 R"({record}: kvantiteten "{text}" är inget tal; beloppet är läst ändå.)",
 R"(Kontrollera kvantiteten i ekonomisystemet. Inga saldon beror på den.)",
 R"({record}: the quantity "{text}" is not a number; the amount is read nevertheless.)",
 R"(Check the quantity in the accounting system. No balance depends on it.)"},

{"sie.bad_year_number", Severity::error,
 R"({record}: "{text}" är inget årsnummer.)",
 R"(Året som filen gäller är 0, året före -1, med bindestreck som minustecken. Exportera filen på nytt.)",
 R"({record}: "{text}" is not a year number.)",
 R"(The year that the file is of is 0, the one before -1, with a hyphen for minus. Export the file again.)"},

{"sie.balance_kind", Severity::remark,
 R"({record}: konto {account}< {name}> har kontotyp {kind} och ska inte ha en sådan post.)",
 R"(#IB och #UB hör till balanskonton (typ T och S), #RES till resultatkonton (typ K och I). Rätta kontotypen i ekonomisystemet.)",
 R"({record}: account {account}< {name}> is of type {kind} and should have no such record.)",
 R"(#IB and #UB belong to balance accounts (types T and S), #RES to result accounts (types K and I). Correct )"
    R"(the type in the accounting system.)"},

{"sie.balances_differ", Severity::explain,
 R"({year}: utgående balanser {closing} och resultat {result} är tillsammans inte ingående balanser {opening}; skillnad {difference}.)",
 R"(Exportera filen på nytt med hela kontoplanen: troligen saknas ett konto i exporten.)",
 R"({year}: closing balances {closing} and result {result} are together not the opening balances {opening}; difference {difference}.)",
 R"(Export the file again with the whole chart of accounts: most likely an account is missing from the export.)"},

{"sie.balances_without_year", Severity::remark,
 R"(Filen har saldon för år {number}, men ingen #RAR {number} som säger vilket år det är; de är inte med.)",
 R"(Behövs året: exportera filen på nytt med #RAR {number}, eller ange årets egen fil.)",
 R"(The file has balances of year {number}, but no #RAR {number} that says which year it is; they are left out.)",
 R"(If the year is needed: export the file again with #RAR {number}, or name the year's own file.)"},

{"sie.brace_on_line", Severity::remark,
 R"(En klammer som öppnar verifikationen står sist på raden; den ska stå ensam på nästa (sägs en gång).)",
 R"(Inget behöver göras: verifikationerna är lästa. Säg gärna till den som levererar ekonomisystemet.)",
 R"(A brace that opens a voucher stands last on the line; it should stand alone on the next (told once).)",
 R"(Nothing needs to be done: the vouchers are read. The supplier of the accounting system may want to know.)"},

{"sie.checksum_missing", Severity::error,
 R"(Filen säger att den slutar med en kontrollsumma (#KSUMMA), men den saknas: filens slut fattas.)",
 R"(Filen är avklippt, och dess saldon används inte. Exportera eller kopiera den på nytt.)",
 R"(The file says that it ends with a checksum (#KSUMMA), which is missing: the end of the file is lost.)",
 R"(The file is cut off, and its balances are not used. Export or copy it again.)"},

{"sie.checksum_place", Severity::remark,
 R"(Kontrollsumman (#KSUMMA) står inte först utan värde och sist med, så den gäller inte hela filen.)",
 R"(Exportera filen på nytt. Är den hopsatt av flera filer: ange dem var för sig i stället.)",
 R"(The checksum (#KSUMMA) does not stand first without a value and last with one, so it does not cover the whole file.)",
 R"(Export the file again. If it was put together from several files: name them one by one instead.)"},

{"sie.checksum_wrong", Severity::error,
 R"(Kontrollsumman (#KSUMMA) är {told} enligt filen, men {computed} av det som står i den: filen är ändrad eller skadad.)",
 R"(Exportera filen på nytt och ändra inget i den.)",
 R"(The checksum (#KSUMMA) is {told} as the file states it, but {computed} of what stands in it: the file was changed or damaged.)",
 R"(Export the file again and change nothing in it.)"},

{"sie.closing_differs", Severity::error,
 R"(Konto {account}< {name}>: saldot är {stated} enligt filen< (som inte har någon {missing} för kontot)>, men {computed} enligt ingående balans och )"
    R"(verifikationer; skillnad {difference}.)",
 R"(Exportera filen på nytt med årets alla verifikationer. Ett urval av perioder, serier eller enheter räcker inte.)",
 R"(Account {account}< {name}>: the balance is {stated} as the file states it< (which has no {missing} of the account)>, but {computed} by opening )"
    R"(balance and vouchers; difference {difference}.)",
 R"(Export the file again with all vouchers of the year. A selection of periods, series or units will not do.)"},

{"sie.control_character", Severity::remark,
 R"(Raden har ett styrtecken, som inte får stå i en SIE-fil; det är läst som ett blanksteg (sägs en gång).)",
 R"(Rätta texten i ekonomisystemet: troligen är den inklistrad.)",
 R"(The line has a control character, which may not stand in a SIE file; it is read as a blank (told once).)",
 R"(Correct the text in the accounting system: most likely it was pasted in.)"},

{"sie.correction_unpaired", Severity::explain,
 R"(Verifikation <{series} >{number}: en tillagd rad (#RTRANS) följs inte av samma rad som #TRANS; den räknas inte.)",
 R"(Kontrollera verifikationen i ekonomisystemet: bara raderna #TRANS räknas.)",
 R"(Voucher <{series} >{number}: an added row (#RTRANS) is not followed by the same row as #TRANS; it does not count.)",
 R"(Check the voucher in the accounting system: only #TRANS rows count.)"},

{"sie.currency", Severity::error,
 R"(Filen är bokförd i {currency}, inte i kronor (#VALUTA).)",
 R"(Exportera bokföringen i kronor. Beloppen är lästa som hundradelar av filens valuta.)",
 R"(The file is kept in {currency}, not in kronor (#VALUTA).)",
 R"(Export the books in kronor. The amounts are read as hundredths of the file's currency.)"},

{"sie.damaged_text", Severity::remark,
 R"(En bokstav på raden gick förlorad innan filen kom hit (tecknet U+FFFD, eller byte som inte är UTF-8); den visas som � (sägs en gång).)",
 R"(Exportera filen på nytt, och öppna den inte i ett program som sparar om den.)",
 R"(A letter on the line was lost before the file came here (the character U+FFFD, or bytes that are not UTF-8); it is shown as � (told once).)",
 R"(Export the file again, and do not open it in a program that saves it anew.)"},

{"sie.date_mended", Severity::remark,
 R"({record}: datumet "{text}" är inte skrivet ÅÅÅÅMMDD; det är läst som {date}.)",
 R"(Kontrollera att datumet är rätt läst. Annars: exportera filen på nytt.)",
 R"({record}: the date "{text}" is not written YYYYMMDD; it is read as {date}.)",
 R"(Check that the date is read rightly. Otherwise: export the file again.)"},

{"sie.date_outside_year", Severity::remark,
 R"(Verifikation <{series} >{number} är daterad {date}, utanför räkenskapsåret {year}< (och {more} till)>.)",
 R"(Kontrollera verifikationens datum och år. Beloppen räknas till det räkenskapsår som filen gäller.)",
 R"(Voucher <{series} >{number} is dated {date}, outside the fiscal year {year}< (and {more} more)>.)",
 R"(Check the voucher's date and year. The amounts count towards the fiscal year of the file.)"},

{"sie.date_unread", Severity::remark,
 R"({record}: "{text}" är inget datum; det är inte läst.)",
 R"(Ett datum i en SIE-fil skrivs ÅÅÅÅMMDD, till exempel 20231231. Inga belopp beror på detta datum.)",
 R"({record}: "{text}" is not a date; it is not read.)",
 R"(A date in a SIE file is written YYYYMMDD, such as 20231231. No amount depends on this date.)"},

{"sie.decimal_comma", Severity::remark,
 R"({record}: beloppet {text} har decimalkomma; det är läst som om det vore en punkt.)",
 R"(Kontrollera beloppet. Ett belopp i en SIE-fil skrivs med decimalpunkt.)",
 R"({record}: the amount {text} has a decimal comma; it is read as if it were a point.)",
 R"(Check the amount. An amount in a SIE file is written with a decimal point.)"},

{"sie.detail_missing", Severity::remark,
 R"({record} har {fields} fält av {needed}.)",
 R"(Inga belopp beror på det. Fyll i uppgiften i ekonomisystemet om den behövs.)",
 R"({record} has {fields} fields of {needed}.)",
 R"(No amount depends on it. Fill it in in the accounting system if it is needed.)"},

{"sie.duplicate_balance", Severity::error,
 R"({record} står mer än en gång i filen för konto {account}.)",
 R"(Exportera filen på nytt. Är den hopsatt av flera filer: ange dem var för sig i stället.)",
 R"({record} stands more than once in the file for account {account}.)",
 R"(Export the file again. If it was put together from several files: name them one by one instead.)"},

{"sie.empty", Severity::error,
 R"(Filen är tom<: den har bara blanktecken ({bytes} byte)>.)",
 R"(Exportera bokföringen på nytt som SIE typ 4, och se efter att exporten blev klar.)",
 R"(The file is empty<: it holds blanks only ({bytes} bytes)>.)",
 R"(Export the books again as SIE type 4, and see that the export was finished.)"},

{"sie.encoding", Severity::error,
 R"(Filen är skriven i {encoding}, men en SIE-fil ska vara skriven i teckentabell 437 (PC8).)",
 R"(Exportera filen på nytt, eller läs den utan sträng kontroll: texterna blir rätt ändå.)",
 R"(The file is written in {encoding}, but a SIE file shall be written in code page 437 (PC8).)",
 R"(Export the file again, or read it without strict checking: the texts come out right nevertheless.)"},

{"sie.flag_not_first", Severity::remark,
 R"(#FLAGGA står inte först i filen.)",
 R"(Saldona beror inte på det. Ska ett annat program läsa filen: exportera den på nytt, eller skriv om den med bokslut sie convert.)",
 R"(#FLAGGA does not stand first in the file.)",
 R"(No balance depends on it. If another program is to read the file: export it again, or rewrite it with bokslut sie convert.)"},

{"sie.format", Severity::remark,
 R"(#FORMAT är "{text}", men kan i en SIE-fil bara vara PC8; texterna är lästa så som de är skrivna.)",
 R"(Kontrollera att å, ä och ö är rätt. Ska ett annat program läsa filen: skriv om den med bokslut sie convert.)",
 R"(#FORMAT is "{text}", but in a SIE file it can only be PC8; the texts are read as they are written.)",
 R"(See that å, ä and ö are right. If another program is to read the file: rewrite it with bokslut sie convert.)"},

{"sie.label_case", Severity::remark,
 R"(Posten {record} är inte skriven med stora bokstäver; den är läst ändå (sägs en gång).)",
 R"(Inget behöver göras. Säg gärna till den som levererar ekonomisystemet.)",
 R"(The record {record} is not written in capitals; it is read nevertheless (told once).)",
 R"(Nothing needs to be done. The supplier of the accounting system may want to know.)"},

{"sie.later_year", Severity::remark,
 R"({record} gäller ett år efter filens eget; sådana poster räknas inte (sägs en gång).)",
 R"(Exportera det senare året för sig.)",
 R"({record} is of a year after the file's own; such records do not count (told once).)",
 R"(Export the later year by itself.)"},

{"sie.line_end", Severity::error,
 R"(Filens rader slutar med bara CR, men en SIE-fils rader ska sluta med LF eller CR LF.)",
 R"(Exportera filen på nytt, eller läs den utan sträng kontroll: raderna blir rätt ändå.)",
 R"(The lines of the file end in CR alone, but the lines of a SIE file shall end in LF or CR LF.)",
 R"(Export the file again, or read it without strict checking: the lines come out right nevertheless.)"},

{"sie.line_too_long", Severity::error,
 R"(Raden är längre än någon rad i en SIE-fil (över en miljon tecken) och kan inte läsas.)",
 R"(Filen är troligen skadad. Exportera den på nytt ur ekonomisystemet.)",
 R"(The line is longer than any line of a SIE file (over a million characters), and cannot be read.)",
 R"(The file is probably damaged. Export it again from the accounting system.)"},

{"sie.missing_field", Severity::error,
 R"({record}: ett fält saknas ({field}).)",
 R"(Exportera filen på nytt ur ekonomisystemet; är den ändrad för hand, rätta raden.)",
 R"({record}: a field is missing ({field}).)",
 R"(Export the file again from the accounting system; if it was edited by hand, correct the line.)"},

{"sie.month_outside_year", Severity::remark,
 R"({record}: månaden {month} ligger utanför räkenskapsåret {year}; antal rader: {count}.)",
 R"(Kontrollera perioden i ekonomisystemet. Beloppen räknas till det räkenskapsår som filen gäller.)",
 R"({record}: the month {month} is outside the fiscal year {year}; number of records: {count}.)",
 R"(Check the period in the accounting system. The amounts count towards the fiscal year of the file.)"},

{"sie.month_unlike_vouchers", Severity::explain,
 R"(Konto {account}< {name}>, {month}: månadens saldo är {stated} enligt filen (#PSALDO), men {computed} enligt )"
    R"(verifikationerna; skillnad {difference}.)",
 R"(Verifikationerna räknas. Kontrollera att filen har månadens alla verifikationer, eller exportera den på nytt.)",
 R"(Account {account}< {name}>, {month}: the balance of the month is {stated} as the file states it (#PSALDO), but )"
    R"({computed} by the vouchers; difference {difference}.)",
 R"(The vouchers count. See that the file has all vouchers of the month, or export it again.)"},

{"sie.months_differ", Severity::explain,
 R"(Konto {account}< {name}>: saldot är {stated} enligt filen< (som inte har någon {missing} för kontot)>, men {computed} enligt ingående balans och )"
    R"(månadernas saldon (#PSALDO); skillnad {difference}.)",
 R"(Exportera filen på nytt med årets alla månader, helst som SIE typ 4.)",
 R"(Account {account}< {name}>: the balance is {stated} as the file states it< (which has no {missing} of the account)>, but {computed} by opening )"
    R"(balance and the balances of the months (#PSALDO); difference {difference}.)",
 R"(Export the file again with all months of the year, rather as SIE type 4.)"},

{"sie.named_twice", Severity::remark,
 R"({record} {number} har två namn: "{name}" och "{other}"; det första gäller.)",
 R"(Kontrollera namnet i ekonomisystemet. Är filen hopsatt av flera filer: ange dem var för sig i stället.)",
 R"({record} {number} has two names: "{name}" and "{other}"; the first is used.)",
 R"(Check the name in the accounting system. If the file was put together from several files: name them one by one instead.)"},

{"sie.no_year", Severity::error,
 R"(Filen säger inte vilket räkenskapsår den gäller (#RAR 0 saknas, och verifikationerna säger det inte heller).)",
 R"(Exportera bokföringen på nytt som SIE typ 4E för ett helt räkenskapsår; en importfil (4I, SieEntry) är bara en del av den.)",
 R"(The file does not say which fiscal year it is for (#RAR 0 is missing, and the vouchers do not say it either).)",
 R"(Export the books again as SIE type 4E for a whole fiscal year; a file for import (4I, SieEntry) is only a part of them.)"},

{"sie.not_sie", Severity::error,
 R"(Filen är ingen SIE-fil< ({detail})>.)",
 R"(Kontrollera att det är rätt fil, och exportera bokföringen på nytt som SIE typ 4.)",
 R"(The file is not a SIE file< ({detail})>.)",
 R"(Check that it is the right file, and export the books again as SIE type 4.)"},

{"sie.object_list_missing", Severity::remark,
 R"({record}: listan med dimensioner och objekt är utelämnad; raden är läst som om den vore tom.)",
 R"(Kontrollera raden: även en tom lista ska stå, som {}.)",
 R"({record}: the list of dimensions and objects is left out; the line is read as if it were empty.)",
 R"(Check the line: an empty list too shall stand, as {}.)"},

{"sie.opening_differs", Severity::remark,
 R"(Konto {account}< {name}>: ingående balans är {opening}, men utgående balans {previous} är {closing}; skillnad {difference}.)",
 R"(Kontrollera kontot: ingående balanser ska vara förra årets utgående, frånsett att resultatet förs till eget kapital.)",
 R"(Account {account}< {name}>: the opening balance is {opening}, but the closing balance of {previous} is )"
    R"({closing}; difference {difference}.)",
 R"(Check the account: opening balances shall be last year's closing ones, except that the result is moved to equity.)"},

{"sie.organisation_number", Severity::remark,
 R"(Organisationsnumret "{text}" är inte skrivet NNNNNN-NNNN.)",
 R"(Rätta numret i ekonomisystemet; ett kommunalförbunds börjar på 222000.)",
 R"(The organisation number "{text}" is not written NNNNNN-NNNN.)",
 R"(Correct the number in the accounting system; that of a kommunalförbund begins with 222000.)"},

{"sie.part_of_year", Severity::explain,
 R"(Bokföringen räcker bara till {date}, inte hela {year} (#OMFATTN): siffrorna är inte helårets.)",
 R"(Exportera hela året. En del av året hör till en delårsrapport.)",
 R"(The books reach to {date} only, not the whole of {year} (#OMFATTN): the figures are not the year's.)",
 R"(Export the whole year. A part of it belongs in an interim report.)"},

{"sie.previous_year_missing", Severity::remark,
 R"(Filen nämner året {year} (#RAR -1) men har varken saldon för det eller ingående balanser (#IB 0).)",
 R"(Exportera filen på nytt med jämförelseåret, eller ange det årets egen fil.)",
 R"(The file names the year {year} (#RAR -1) but has neither balances for it nor opening balances (#IB 0).)",
 R"(Export the file again with the comparison year, or name that year's own file.)"},

{"sie.quote_open", Severity::remark,
 R"({record}: ett citattecken stängs aldrig; texten är läst till radens slut: "{text}".)",
 R"(Kontrollera texten i ekonomisystemet: troligen är den avklippt i exporten.)",
 R"({record}: a quotation mark never closes; the text is read to the end of the line: "{text}".)",
 R"(Check the text in the accounting system: most likely the export cut it off.)"},

{"sie.quote_unescaped", Severity::remark,
 R"({record}: ett citattecken inne i en text saknar sitt omvända snedstreck; texten är läst som "{text}".)",
 R"(Kontrollera texten i ekonomisystemet: byt citattecknet mot ett annat tecken.)",
 R"({record}: a quotation mark within a text lacks its backslash; the text is read as "{text}".)",
 R"(Check the text in the accounting system: put another character in place of the quotation mark.)"},

{"sie.record_forbidden", Severity::remark,
 R"(Poster som inte hör till SIE typ {type} finns i filen: {records}. De är lästa ändå.)",
 R"(Inget behöver göras, om typen är den avsedda. Annars: exportera filen på nytt som rätt typ.)",
 R"(The file has records that do not belong to SIE type {type}: {records}. They are read nevertheless.)",
 R"(Nothing needs to be done if the type is the intended one. Otherwise: export the file again as the right type.)"},

{"sie.record_missing", Severity::remark,
 R"(Poster som ska finnas i SIE typ {type} saknas i filen: {records}.)",
 R"(Kontrollera exporten i ekonomisystemet. Andra program kan vägra att läsa filen.)",
 R"(Records that SIE type {type} must have are missing from the file: {records}.)",
 R"(Check the export in the accounting system. Other programs may refuse to read the file.)"},

{"sie.record_order", Severity::remark,
 R"(Posten {record} står efter poster som den ska stå före; den är läst ändå (sägs en gång).)",
 R"(Ordningen är #FLAGGA, uppgifter om filen, kontoplan, saldon och verifikationer. Inget behöver göras.)",
 R"(The record {record} stands after records that it should stand before; it is read nevertheless (told once).)",
 R"(The order is #FLAGGA, facts about the file, chart of accounts, balances and vouchers. Nothing needs to be done.)"},

{"sie.record_twice", Severity::remark,
 R"({record} står mer än en gång i filen; den första gäller.)",
 R"(Kontrollera vilken som är rätt, och exportera filen på nytt. Är den hopsatt av flera filer: ange dem var för sig i stället.)",
 R"({record} stands more than once in the file; the first counts.)",
 R"(Check which one is right, and export the file again. If it was put together from several files: name them one by one instead.)"},

{"sie.row_date_left_out", Severity::remark,
 R"({record}: där transaktionsdatumet ska stå står texten "{text}"; den är läst som radens text.)",
 R"(Inget behöver göras: ett datum som saknas ska skrivas "", och verifikationens datum gäller.)",
 R"({record}: where the row's date should stand there is the text "{text}"; it is read as the row's text.)",
 R"(Nothing needs to be done: a date that is missing should be written "", and the voucher's date holds.)"},

{"sie.row_outside_voucher", Severity::error,
 R"(Raden hör till en verifikation men står inte i någon.)",
 R"(Rader (#TRANS) ska stå inom klamrar efter sin #VER. Exportera filen på nytt.)",
 R"(The row belongs to a voucher but stands in none.)",
 R"(Rows (#TRANS) shall stand in braces after their #VER. Export the file again.)"},

{"sie.stopped", Severity::error,
 R"(Sträng läsning slutar vid det första felet: [{code}].)",
 R"(Rätta felet och exportera filen på nytt, eller läs den utan sträng kontroll.)",
 R"(Strict reading ends at the first fault: [{code}].)",
 R"(Correct the fault and export the file again, or read it without strict checking.)"},

{"sie.type", Severity::unchecked,
 R"(Filen är av SIE typ {type} och har inga verifikationer: saldona är lästa, men kan inte kontrolleras mot dem.)",
 R"(Exportera bokföringen på nytt och välj SIE typ 4 (4E), så kontrolleras varje verifikation.)",
 R"(The file is of SIE type {type} and has no vouchers: the balances are read but cannot be checked against them.)",
 R"(Export the books again and choose SIE type 4 (4E), and every voucher is checked.)"},

{"sie.type_differs", Severity::remark,
 R"(Filen säger sig vara av SIE typ {said} (#SIETYP), men det som står i den är typ {type}; den är läst så.)",
 R"(Inget behöver göras, om innehållet är det avsedda. Annars: exportera filen på nytt som rätt typ.)",
 R"(The file says it is of SIE type {said} (#SIETYP), but what stands in it is type {type}; it is read so.)",
 R"(Nothing needs to be done if the contents are the intended ones. Otherwise: export the file again as the right type.)"},

{"sie.undeclared_account", Severity::remark,
 R"(Konto {account} används men saknas i filens kontoplan (#KONTO), så det har inget namn.)",
 R"(Lägg upp kontot i ekonomisystemet, eller exportera filen på nytt med hela kontoplanen.)",
 R"(Account {account} is used but missing from the file's chart of accounts (#KONTO), so it has no name.)",
 R"(Add the account in the accounting system, or export the file again with the whole chart of accounts.)"},

{"sie.undeclared_dimension", Severity::remark,
 R"(Dimension {dimension} används men är inte upplagd i filen (#DIM), så den har inget namn.)",
 R"(Exportera filen på nytt med dimensionerna. Bara 1-19 har en given betydelse.)",
 R"(Dimension {dimension} is used but not declared in the file (#DIM), so it has no name.)",
 R"(Export the file again with its dimensions. Only 1-19 have a given meaning.)"},

{"sie.undeclared_object", Severity::explain,
 R"(Objekt {object} i dimension {dimension} används men är inte upplagt i filen (#OBJEKT).)",
 R"(Lägg upp objektet i ekonomisystemet, eller rätta raderna som bär det, och exportera filen på nytt.)",
 R"(Object {object} of dimension {dimension} is used but not declared in the file (#OBJEKT).)",
 R"(Add the object in the accounting system, or correct the rows that carry it, and export the file again.)"},

{"sie.unknown_record", Severity::remark,
 R"(Posten {label} är okänd och hoppas över.)",
 R"(Inget behöver göras om posten är ekonomisystemets egen. Annars: kontrollera stavningen.)",
 R"(The record {label} is unknown and skipped.)",
 R"(Nothing needs to be done if the record is the accounting system's own. Otherwise: check the spelling.)"},

{"sie.utf16", Severity::error,
 R"(Filen är skriven i UTF-16, som SIE inte har.)",
 R"(Exportera bokföringen på nytt. Är filen sparad i en textredigerare: spara den som UTF-8 i stället.)",
 R"(The file is written in UTF-16, which SIE does not have.)",
 R"(Export the books again. If the file was saved in a text editor: save it as UTF-8 instead.)"},

{"sie.voucher_open", Severity::error,
 R"(Verifikation <{series} >{number} är inte avslutad< innan nästa börjar på rad {next}>; den räknas inte.)",
 R"(Slutar filen mitt i verifikationen är den troligen avklippt: exportera eller kopiera den på nytt. Annars saknas raden med slutklammer.)",
 R"(Voucher <{series} >{number} is not closed< before the next begins on line {next}>; it does not count.)",
 R"(If the file ends within the voucher, it is probably cut off: export or copy it again. Otherwise the line with the closing brace is missing.)"},

{"sie.voucher_order", Severity::remark,
 R"(Verifikation <{series} >{number} står efter en med högre nummer i samma serie.)",
 R"(Kontrollera att serien är hel. Ordningen i sig ändrar inga saldon.)",
 R"(Voucher <{series} >{number} stands after one with a higher number in the same series.)",
 R"(Check that the series is whole. The order in itself changes no balance.)"},

{"sie.voucher_twice", Severity::explain,
 R"(Verifikation <{series} >{number} finns mer än en gång i filen; alla räknas.)",
 R"(Kontrollera att samma verifikation inte är exporterad två gånger.)",
 R"(Voucher <{series} >{number} stands more than once in the file; all of them count.)",
 R"(Check that the same voucher was not exported twice.)"},

{"sie.voucher_unbalanced", Severity::error,
 R"(Verifikation <{series} >{number} går inte jämnt upp: debet minus kredit är {difference}.)",
 R"(Rätta verifikationen i ekonomisystemet och exportera filen på nytt.)",
 R"(Voucher <{series} >{number} does not balance: debit less credit is {difference}.)",
 R"(Correct the voucher in the accounting system and export the file again.)"},

{"sie.year_backwards", Severity::error,
 R"(Räkenskapsåret slutar ({end}) innan det börjar ({start}).)",
 R"(Kontrollera räkenskapsårets datum i ekonomisystemet och exportera filen på nytt.)",
 R"(The fiscal year ends ({end}) before it begins ({start}).)",
 R"(Check the dates of the fiscal year in the accounting system and export the file again.)"},

{"sie.year_derived", Severity::remark,
 R"(Filen säger inte vilket räkenskapsår den gäller (#RAR 0); {year} är taget ur verifikationernas datum.)",
 R"(Kontrollera att det är rätt år. Annars: exportera filen på nytt med räkenskapsåret.)",
 R"(The file does not say which fiscal year it is for (#RAR 0); {year} is taken from the dates of its vouchers.)",
 R"(Check that it is the right year. Otherwise: export the file again with its fiscal year.)"},

{"sie.year_order", Severity::explain,
 R"(År {number} ({year}) enligt #RAR slutar inte innan år {later} ({other}) börjar; saldona för år {number} är inte med.)",
 R"(Kontrollera räkenskapsåren i ekonomisystemet och exportera filen på nytt.)",
 R"(Year {number} ({year}) by #RAR does not end before year {later} ({other}) begins; the balances of year {number} are left out.)",
 R"(Check the fiscal years in the accounting system and export the file again.)"},

{"sie5.bad_date", Severity::error,
 R"({record}: "{text}" är inget datum.)",
 R"(Ett datum i en SIE 5-fil skrivs ÅÅÅÅ-MM-DD, en månad ÅÅÅÅ-MM, till exempel 2023-12. Exportera filen på nytt.)",
 R"({record}: "{text}" is not a date.)",
 R"(A date in a SIE 5 file is written YYYY-MM-DD, a month YYYY-MM, such as 2023-12. Export the file again.)"},

{"sie5.balance_outside_years", Severity::error,
 R"(Konto {account} har ett saldo för {month}, som inte hör till något av filens räkenskapsår; det räknas inte.)",
 R"(Kontrollera räkenskapsåren (FiscalYear) i ekonomisystemet och exportera filen på nytt.)",
 R"(Account {account} has a balance of {month}, which is in none of the file's fiscal years; it does not count.)",
 R"(Check the fiscal years (FiscalYear) in the accounting system and export the file again.)"},

{"sie5.balance_without_total", Severity::explain,
 R"(Konto {account} har saldo per objekt men inget för hela kontot; kontots saldo räknas som noll.)",
 R"(Exportera filen på nytt med kontots hela saldo (OpeningBalance, ClosingBalance utan ObjectReference).)",
 R"(Account {account} has balances per object but none for the whole account; the account's balance counts as zero.)",
 R"(Export the file again with the account's whole balance (OpeningBalance, ClosingBalance without ObjectReference).)"},

{"sie5.counted_only", Severity::remark,
 R"(Filen har mer än bokföringen, räknat men inte läst: {what}. En signatur (Signature) kontrolleras inte.)",
 R"(Inget behöver göras: årsbokslutet görs av konton, saldon och verifikationer.)",
 R"(The file holds more than the books, counted but not read: {what}. A signature (Signature) is not verified.)",
 R"(Nothing needs to be done: the annual report is made of accounts, balances and vouchers.)"},

{"sie5.document_type", Severity::error,
 R"(Filen har en dokumenttypsdeklaration (DOCTYPE). En SIE 5-fil har ingen, och sådana läses inte: den kan få filen att växa utan gräns eller hämta andra filer.)",
 R"(Exportera filen på nytt ur ekonomisystemet. Kommer den någon annanstans ifrån: använd den inte.)",
 R"(The file has a document type declaration (DOCTYPE). A SIE 5 file has none, and such files are not read: it can make the file grow without bound or fetch other files.)",
 R"(Export the file again from the accounting system. If it comes from elsewhere: do not use it.)"},

{"sie5.encoding", Severity::error,
 R"(Filen är skriven i teckenkodningen {encoding}; SIE 5 läses i UTF-8 och ISO-8859-1.)",
 R"(Exportera filen på nytt och välj UTF-8, eller spara om den i UTF-8.)",
 R"(The file is written in the encoding {encoding}; SIE 5 is read in UTF-8 and ISO-8859-1.)",
 R"(Export the file again and choose UTF-8, or save it anew in UTF-8.)"},

{"sie5.encoding_differs", Severity::remark,
 R"(Filen säger sig vara i UTF-8 men är det inte; den är läst som ISO-8859-1.)",
 R"(Kontrollera å, ä och ö i namnen. Är de fel: exportera filen på nytt.)",
 R"(The file says that it is in UTF-8 but is not; it was read as ISO-8859-1.)",
 R"(Check å, ä and ö in the names. If they are wrong: export the file again.)"},

{"sie5.no_primary_year", Severity::error,
 R"(Filen pekar inte ut vilket räkenskapsår den gäller: exakt ett FiscalYear ska ha primary="true".)",
 R"(Exportera filen på nytt för ett räkenskapsår.)",
 R"(The file does not point out which fiscal year it is for: exactly one FiscalYear shall have primary="true".)",
 R"(Export the file again for one fiscal year.)"},

{"sie5.not_built", Severity::error,
 R"(Filen är SIE 5 (XML), och den här installationen av bokslut är byggd utan stöd för det.)",
 R"(Installera paketet libpugixml-dev och bygg bokslut på nytt, eller exportera bokföringen som SIE typ 4 (4E).)",
 R"(The file is SIE 5 (XML), and this installation of bokslut was built without support for it.)",
 R"(Install the package libpugixml-dev and build bokslut anew, or export the books as SIE type 4 (4E).)"},

{"sie5.not_sie5", Severity::error,
 R"(Filen liknar SIE 5, men dess yttersta element är inte Sie eller SieEntry i namnrymden http://www.sie.se/sie5.)",
 R"(Kontrollera att det är rätt fil, och exportera bokföringen på nytt som SIE 5 eller SIE typ 4 (4E).)",
 R"(The file looks like SIE 5, but its outermost element is not Sie or SieEntry in the namespace http://www.sie.se/sie5.)",
 R"(Check that it is the right file, and export the books again as SIE 5 or SIE type 4 (4E).)"},

{"sie5.not_well_formed", Severity::error,
 R"(Filen går inte att läsa som XML från och med här.)",
 R"(Filen är troligen avklippt eller ändrad för hand. Exportera eller kopiera den på nytt.)",
 R"(The file cannot be read as XML from here on.)",
 R"(The file is probably cut off or was edited by hand. Export or copy it again.)"},

{"sie5.other_years", Severity::remark,
 R"(Filen har {count} verifikationsrader eller budgetbelopp för andra räkenskapsår än {year}, eller saldon för senare år; de är inte med.)",
 R"(Exportera det år som ska redovisas för sig, om det inte är {year}.)",
 R"(The file has {count} rows of vouchers or budget amounts of other fiscal years than {year}, or balances of later years; they are left out.)",
 R"(Export the year that is to be reported by itself, if it is not {year}.)"},

{"sie5.too_deep", Severity::error,
 R"(Filen har element inuti varandra i mer än {limit} nivåer; ingen SIE 5-fil har det, och den läses inte.)",
 R"(Exportera filen på nytt ur ekonomisystemet. Kommer den någon annanstans ifrån: använd den inte.)",
 R"(The file has elements within each other on more than {limit} levels; no SIE 5 file has, and it is not read.)",
 R"(Export the file again from the accounting system. If it comes from elsewhere: do not use it.)"},

{"sie5.too_large", Severity::error,
 R"(Filen är för stor ({size}): SIE 5 läses till och med 256 MB och 16 miljoner element och attribut.)",
 R"(Exportera filen på nytt utan bilagor (Documents), eller som SIE typ 4 (4E), som inte har någon gräns.)",
 R"(The file is too large ({size}): SIE 5 is read up to and including 256 MB and 16 million elements and attributes.)",
 R"(Export the file again without documents (Documents), or as SIE type 4 (4E), which has no bound.)"},

// --- sie_file: SIE files that are written ------------------------------------------------------------------------------

{"sie_file.backslash_at_end", Severity::remark,
 R"(Texter som slutar med omvänt snedstreck (\) har fått ett blanksteg efter det; antal: {count}. I en SIE-fil hör ett )"
    R"(citattecken efter \ till texten.)",
 R"(Inget behöver göras. Ta bort tecknet i slutet av texten i ekonomisystemet om blanksteget stör.)",
 R"(Texts that end in a backslash (\) have been given a blank after it; count: {count}. In a SIE file a quotation mark )"
    R"(after \ is part of the text.)",
 R"(Nothing needs to be done. Remove the character at the end of the text in the accounting system if the blank disturbs.)"},

{"sie_file.cannot_convert", Severity::error,
 R"(Filen är av typ {from} och kan inte skrivas om till typ {to}, som kräver mer än den har.)",
 R"(Typ 2 kräver saldon per månad, typ 3 även per objekt, typ 4E och 4I verifikationer. Exportera filen på nytt som )"
    R"(typ 4E: den räcker till alla typer.)",
 R"(The file is of type {from} and cannot be written as type {to}, which demands more than it holds.)",
 R"(Type 2 demands balances by month, type 3 by object too, types 4E and 4I vouchers. Export the file again as type 4E, )"
    R"(which suffices for all types.)"},

{"sie_file.character_lost", Severity::explain,
 R"(Tecknet <{character} >({number}) finns inte i CP437, SIE-filers kodning, och har blivit ett frågetecken; antal: {count}.)",
 R"(Ändra texten i ekonomisystemet, eller skriv filen i UTF-8 (--encoding utf8) om mottagaren kan läsa det.)",
 R"(The character <{character} >({number}) is not in CP437, the encoding of SIE files, and has become a question mark; count: {count}.)",
 R"(Change the text in the accounting system, or write the file in UTF-8 (--encoding utf8) if its receiver can read that.)"},

{"sie_file.character_replaced", Severity::remark,
 R"(Tecknet <{character} >({number}) kan inte skrivas i en SIE-fil och har ersatts< med {by}>; antal: {count}.)",
 R"(Inget behöver göras om texten kan läsas ändå. Annars: skriv filen i UTF-8 (--encoding utf8) om mottagaren kan läsa det.)",
 R"(The character <{character} >({number}) cannot be written in a SIE file and has been replaced< by {by}>; count: {count}.)",
 R"(Nothing needs to be done if the text can be read all the same. Otherwise: write the file in UTF-8 (--encoding utf8) )"
    R"(if its receiver can read that.)"},

{"sie_file.left_out", Severity::remark,
 R"(Typ {type} får inte ha {record}; antal som inte är med: {count}.)",
 R"(Välj en annan typ om de behövs.)",
 R"(Type {type} may not hold {record}; number left out: {count}.)",
 R"(Choose another type if they are needed.)"},

{"sie_file.object_openings_unknown", Severity::unchecked,
 R"(Filen har inga ingående balanser per objekt (#OIB): de utgående per objekt (#OUB) är räknade från noll.)",
 R"(Exportera filen på nytt som SIE typ 3 om objektens balanser behövs.)",
 R"(The file has no opening balances of objects (#OIB): the objects' closing balances (#OUB) are reckoned from zero.)",
 R"(Export the file again as SIE type 3 if the balances of objects are needed.)"},

// --- specifications -------------------------------------------------------------------------------------------------

{"specifications.differs", Severity::explain,
 R"(Underlaget {document} summerar till {amount}, men kontona till {booked} (LKBR 4:6).)",
 R"(Rätta underlaget eller bokföringen; debet är plus.)",
 R"(The document {document} adds up to {amount}, and the accounts to {booked} (LKBR 4:6).)",
 R"(Correct the document or the books; debit is positive.)"},

{"specifications.missing", Severity::remark,
 R"(Balanskonton utan specifikation: {accounts} (LKBR 4:6).)",
 R"(Ange underlaget under [[balansspecifikation]], om posten inte framgår av bokföringen.)",
 R"(Balance accounts without a specification: {accounts} (LKBR 4:6).)",
 R"(State the document under [[balansspecifikation]], unless the item is clear from the books.)"},

// --- state: balances of several years --------------------------------------------------------------------------------

{"state.damaged", Severity::error,
 R"(Filen är skadad eller ändrad: den är inte som bokslut skrev den.)",
 R"(Gör om den ur SIE-filerna med bokslut sie merge.)",
 R"(The file is damaged or changed: it is not as bokslut wrote it.)",
 R"(Make it again from the SIE files with bokslut sie merge.)"},

{"state.source_errors", Severity::error,
 R"(SIE-filerna som saldona för {year} kommer ur hade fel när de lästes; antal: {count}< ({files})>.)",
 R"(Se felen med bokslut sie check på SIE-filerna, rätta dem och gör om filen med bokslut sie merge.)",
 R"(The SIE files that the balances of {year} come from had errors when they were read; count: {count}< ({files})>.)",
 R"(See the errors with bokslut sie check on the SIE files, correct them and make the file again with bokslut sie merge.)"},

{"state.version", Severity::error,
 R"(Filen är av version {version}; detta bokslut kan läsa version {known}.)",
 R"(Gör om den ur SIE-filerna med bokslut sie merge, eller använd det bokslut som skrev den.)",
 R"(The file is of version {version}; this bokslut can read version {known}.)",
 R"(Make it again from the SIE files with bokslut sie merge, or use the bokslut that wrote it.)"},

// --- statements ------------------------------------------------------------------------------------------------------

{"statements.account_on_no_line", Severity::error,
 R"(Konto {account}< {name}> ({amount}, {year}) kommer inte med på någon rad.)",
 R"(Låt en rad ta med kontot: konton = ["{account}"] under [[rad]] i förbundets fil. Eller boka om beloppet.)",
 R"(Account {account}< {name}> ({amount}, {year}) is on no line.)",
 R"(Let a line take the account: konton = ["{account}"] under [[rad]] in the förbund's file. Or rebook the amount.)"},

{"statements.account_on_two_lines", Severity::error,
 R"(Konto {account}< {name}> ({amount}, {year}) kommer med på flera rader: {lines}.)",
 R"(Ta bort kontot ur konton = [...] på alla rader utom en i förbundets fil.)",
 R"(Account {account}< {name}> ({amount}, {year}) is on several lines: {lines}.)",
 R"(Remove the account from konton = [...] on all lines but one in the förbund's file.)"},

{"statements.account_wrong_statement", Severity::error,
 R"(Konto {account} hör inte hemma på raden "{line}": tillgångar, skulder och eget kapital är klass 1 och 2, resten hör till resultatet.)",
 R"(Ta bort kontot ur raden, eller lägg raden i den andra uppställningen.)",
 R"(Account {account} does not belong on the row "{line}": assets, liabilities and equity are classes 1 and 2, the rest is the result.)",
 R"(Remove the account from the row, or put the row in the other statement.)"},

{"statements.adjustment_not_zero", Severity::error,
 R"(Justeringen "{name}" av kassaflödet {year} går inte jämnt ut: beloppen är tillsammans {difference}.)",
 R"(En justering flyttar belopp mellan rader: rätta beloppen eller lägg till raden som fattas, så att summan blir noll.)",
 R"(The adjustment "{name}" of the cash flow {year} does not net to zero: its amounts are {difference} together.)",
 R"(An adjustment moves amounts between rows: mend the amounts or add the row that is missing, so that the sum is zero.)"},

{"statements.asset_in_credit", Severity::remark,
 R"(Tillgångskonto {account}< {name}> har kreditsaldo {year}: {amount}. En skuld får inte minska )"
    R"(tillgångarna (LKBR 4:4 p. 6).)",
 R"(Kan kontot vara både fordran och skuld: skriv det under [[vaxlande_konto]] i förbundets fil, så hamnar )"
    R"(det på skuldsidan. Annars: rätta bokföringen.)",
 R"(Asset account {account}< {name}> has a credit balance in {year}: {amount}. A liability may not reduce )"
    R"(the assets (LKBR 4:4 p. 6).)",
 R"(If the account can be both receivable and liability: name it under [[vaxlande_konto]] in the förbund's )"
    R"(file, and it goes to the liabilities. Otherwise: correct the books.)"},

{"statements.cash_flow_account", Severity::error,
 R"(Konto {account}< {name}> ({amount}, {year}) räknas {times} gånger i kassaflödesanalysen; det ska räknas en gång.)",
 R"(Låt precis en rad i kassaflödesanalysen ta med kontot; se [kassaflode] i förbundets fil.)",
 R"(Account {account}< {name}> ({amount}, {year}) counts {times} times in the cash flow statement; it shall )"
    R"(count once.)",
 R"(Let exactly one line of the cash flow statement take the account; see [kassaflode] in the förbund's file.)"},

{"statements.cash_flow_differs", Severity::error,
 R"(Årets kassaflöde {year} är {flow}, men likvida medel har ändrats med {change}; skillnad {difference} (LKBR 8:1).)",
 R"(Kontrollera likvida_medel under [kassaflode] i förbundets fil, och att varje balanskonto räknas en gång.)",
 R"(The cash flow of {year} is {flow}, but cash and cash equivalents changed by {change}; difference )"
    R"({difference} (LKBR 8:1).)",
 R"(Check likvida_medel under [kassaflode] in the förbund's file, and that every balance account counts once.)"},

{"statements.class_nine", Severity::error,
 R"(Internredovisningen (klass 9) är inte noll {year}: konto {accounts} ger tillsammans {amount}.)",
 R"(Internredovisningen hör inte till årsbokslutet och måste ta ut sig själv. Boka de motposter som saknas.)",
 R"(The internal accounting (class 9) is not zero in {year}: accounts {accounts} sum to {amount}.)",
 R"(Internal accounting is no part of the annual report and must cancel out. Book the missing contra entries.)"},

{"statements.eliminations_not_zero", Severity::error,
 R"(De interna posterna {year} tar inte ut varandra: konto {accounts} ger tillsammans {difference}.)",
 R"(Kontrollera att varje intern intäkt har en lika stor intern kostnad, och konton = [...] under )"
    R"([interna_poster] i förbundets fil.)",
 R"(The internal items of {year} do not cancel out: accounts {accounts} sum to {difference}.)",
 R"(Check that every internal income has an internal cost of the same size, and konton = [...] under )"
    R"([interna_poster] in the förbund's file.)"},

{"statements.equity_differs", Severity::explain,
 R"(Eget kapital vid årets början och årets resultat {year} ger inte eget kapital vid årets slut; skillnad )"
    R"({difference} (LKBR 4:4 p. 8).)",
 R"(Ändringar av eget kapital ska gå genom resultaträkningen. Leta efter bokningar direkt mot eget kapital )"
    R"(under året.)",
 R"(Opening equity and the result of {year} do not make closing equity; difference {difference} (LKBR 4:4 p. 8).)",
 R"(Changes in equity shall go through the income statement. Look for entries made straight to equity in the year.)"},

{"statements.given_negative", Severity::error,
 R"("{key}" är negativt ({amount}), men raden "{line}" får själv sitt tecken i tabellen.)",
 R"(Ange beloppet utan minustecken.)",
 R"("{key}" is negative ({amount}), but the row "{line}" gets its sign in the table.)",
 R"(State the amount without a minus sign.)"},

{"statements.given_without_row", Severity::error,
 R"("{key}" hör inte till någon rad {year}.)",
 R"(Ta bort raden, eller använd nyckeln för det år det gäller: resultatutjämningsreserv till och med 2023, resultatreserv från 2024.)",
 R"("{key}" belongs to no row of {year}.)",
 R"(Remove it, or use the key of the year: resultatutjämningsreserv until 2023, resultatreserv from 2024.)"},

{"statements.included_not_internal", Severity::error,
 R"(Konto {account} under med_i_driftredovisningen är inte något av de interna kontona.)",
 R"(Lägg till det i konton = [...] under [interna_poster], eller ta bort det här.)",
 R"(Account {account} under med_i_driftredovisningen is none of the internal accounts.)",
 R"(Add it to konton = [...] under [interna_poster], or remove it here.)"},

{"statements.liability_in_debit", Severity::remark,
 R"(Skuldkonto {account}< {name}> har debetsaldo {year}: {amount}. En fordran får inte minska skulderna )"
    R"((LKBR 4:4 p. 6).)",
 R"(Kan kontot vara både fordran och skuld: skriv det under [[vaxlande_konto]] i förbundets fil, så hamnar )"
    R"(det på tillgångssidan. Annars: rätta bokföringen.)",
 R"(Liability account {account}< {name}> has a debit balance in {year}: {amount}. A receivable may not )"
    R"(reduce the liabilities (LKBR 4:4 p. 6).)",
 R"(If the account can be both receivable and liability: name it under [[vaxlande_konto]] in the förbund's )"
    R"(file, and it goes to the assets. Otherwise: correct the books.)"},

{"statements.no_form", Severity::error,
 R"(Det finns ingen uppställning "{form}" för {year}.)",
 R"(Kontrollera uppställningens namn och vilket år som rapporteras.)",
 R"(There is no form "{form}" for {year}.)",
 R"(Check the name of the form and which year is reported.)"},

{"statements.not_balanced", Severity::error,
 R"(Balansräkningen {year} går inte ihop: tillgångar {assets}, eget kapital, avsättningar och skulder )"
    R"({equity_and_liabilities}; skillnad {difference} (LKBR 6:2).)",
 R"(Rätta först andra fel i listan: verifikationer som inte går jämnt upp, och konton på ingen eller flera rader.)",
 R"(The balance sheet of {year} does not balance: assets {assets}, equity, provisions and liabilities )"
    R"({equity_and_liabilities}; difference {difference} (LKBR 6:2).)",
 R"(Mend the other errors of this list first: vouchers that do not balance, and accounts on no line or on several.)"},

{"statements.note_differs", Severity::error,
 R"(Noten "{note}" {year} ger {sum}, men raden "{row}" är {line}; skillnad {difference}.)",
 R"(Låt noten ta med samma konton som raden, eller rätta de belopp som är angivna för noten.)",
 R"(The note "{note}" of {year} gives {sum}, but the line "{row}" is {line}; difference {difference}.)",
 R"(Let the note take the same accounts as the line, or correct the amounts that are given for the note.)"},

{"statements.note_number_twice", Severity::error,
 R"(Två noter har nummer {number}.)",
 R"(Ändra eller ta bort nummer i en av raderna; utan nummer räknas det fram.)",
 R"(Two notes have number {number}.)",
 R"(Change or remove nummer in one of the rows; without it the number is counted.)"},

{"statements.roll_forward_differs", Severity::error,
 R"(Noten "{note}", "{row}" {year}: ingående värde och årets ändringar ger {computed}, men utgående värde är )"
    R"({closing}; skillnad {difference}.)",
 R"(Kontrollera att årets alla ändringar på kontona är med i noten, och att ingående värde är förra årets utgående.)",
 R"(The note "{note}", "{row}" of {year}: opening value and the year's changes give {computed}, but the )"
    R"(closing value is {closing}; difference {difference}.)",
 R"(Check that all the year's changes on the accounts are in the note, and that the opening value is last )"
    R"(year's closing.)"},

{"statements.row_key_ignored", Severity::error,
 R"(Nyckeln "{key}" betyder ingenting för raden "{line}".)",
 R"(Ta bort nyckeln. slag gäller bara nya rader, och en rad står antingen efter eller före en annan.)",
 R"(The key "{key}" means nothing for the row "{line}".)",
 R"(Remove the key. slag is for new rows only, and a row stands either after or before another.)"},

{"statements.row_takes_no_accounts", Severity::error,
 R"(Raden "{line}" i {statement} kan inte ta konton: den är en summa eller räknas fram ur andra rader.)",
 R"(Lägg kontona på en rad i resultaträkningen eller balansräkningen.)",
 R"(The row "{line}" in {statement} cannot take accounts: it is a sum or computed from other rows.)",
 R"(Put the accounts on a row of the income statement or the balance sheet.)"},

{"statements.units_differ", Severity::explain,
 R"({row}< ({basis})> {year}: enheterna är tillsammans {units}, men hela förbundet {total}; skillnad {difference}.)",
 R"(Leta efter rader med två enheter, en enhet som står två gånger, eller en budget som finns både per enhet och totalt.)",
 R"({row}< ({basis})> {year}: the units are {units} together, but the whole body {total}; difference {difference}.)",
 R"(Look for rows with two units, a unit that stands twice, or a budget both by unit and in total.)"},

{"statements.unknown_dimension", Severity::error,
 R"(Det finns ingen koddel som heter "{name}".)",
 R"(Ange den under [koddelar] med sitt nummer i SIE-filen< – eller menades "{nearest}"?>.)",
 R"(There is no koddel called "{name}".)",
 R"(State it under [koddelar] with its number in the SIE file< – or was "{nearest}" meant?>.)"},

{"statements.unknown_line", Severity::error,
 R"(Det finns ingen rad "{line}" i {statement}.)",
 R"(<Menades "{nearest}"? >Skriv radens namn så som det står i uppställningen.)",
 R"(There is no line "{line}" in {statement}.)",
 R"(<Was "{nearest}" meant? >Write the line's name as it stands in the statement.)"},

{"statements.unknown_object", Severity::error,
 R"(Objekt {object} i dimension {dimension} används i bokföringen ({amount}) men är ingen av enheterna.)",
 R"(Lägg till det under [[enhet]] i förbundets fil (kod = "{object}"), eller boka om beloppet.)",
 R"(Object {object} of dimension {dimension} is used in the books ({amount}) but is none of the units.)",
 R"(Add it under [[enhet]] in the förbund's file (kod = "{object}"), or rebook the amount.)"},

{"statements.unmoved_result", Severity::remark,
 R"(I bokföringen för {year} är föregående års resultat, {amount}, inte fört till eget kapital.)",
 R"(För om resultatet till eget kapital i ekonomisystemet och exportera filen på nytt.)",
 R"(In the books of {year} last year's result, {amount}, has not been moved to equity.)",
 R"(Move the result to equity in the accounting system and export the file again.)"},

{"statements.without_unit", Severity::explain,
 R"(Konto {account}< {name}> har belopp utan enhet {year}: {amount}.)",
 R"(Boka om beloppet på en enhet, eller förklara varför det är gemensamt.)",
 R"(Account {account}< {name}> has amounts without a unit in {year}: {amount}.)",
 R"(Rebook the amount on a unit, or explain why it is common to all.)"},

// --- tables ---------------------------------------------------------------------------------------------------------

{"tables.bad_cell", Severity::error,
 R"("{text}" i tabellen {table} är inte av kolumnens sort.)",
 R"(Rätta cellen, eller kolumnens sort under kolumner i [[tabell]].)",
 R"("{text}" in the table {table} is not of the column's type.)",
 R"(Correct the cell, or the column's type under kolumner in [[tabell]].)"},

{"tables.counts_missing", Severity::unchecked,
 R"({table}: om någon grupp har högst {most} anställda kan inte bedömas, antal saknas< ({law})>.)",
 R"(Ange en CSV-fil med antalet anställda i varje grupp som antal under [[tabell]].)",
 R"({table}: whether any group has at most {most} employees cannot be judged, counts are missing< ({law})>.)",
 R"(Name a CSV file with the number of employees of each group as antal under [[tabell]].)"},

{"tables.definition_changed", Severity::explain,
 R"({name}: åren är inte indelade på samma sätt ({columns}), så de kan inte jämföras.)",
 R"(Räkna om jämförelseåren med samma definition, eller säg att den har ändrats.)",
 R"({name}: the years are not divided in the same way ({columns}), so they cannot be compared.)",
 R"(Restate the comparison years by the same definition, or say that it has changed.)"},

{"tables.group_size_missing", Severity::unchecked,
 R"({table}: antal anställda saknas för {groups}, så om gruppen har högst {most} kan inte bedömas< ({law})>.)",
 R"(Komplettera filen {file}; raderna och kolumnerna heter som i tabellen.)",
 R"({table}: the number of employees is missing of {groups}, so whether the group has at most {most} cannot be judged< ({law})>.)",
 R"(Complete the file {file}; its rows and columns are called as in the table.)"},

{"tables.id_taken", Severity::error,
 R"([[tabell]] id = "{id}" är namnet på en av rapportens egna tabeller.)",
 R"(Välj ett annat id.)",
 R"([[tabell]] id = "{id}" is the name of one of the report's own tables.)",
 R"(Choose another id.)"},

{"tables.id_twice", Severity::error,
 R"(Två [[tabell]] har id = "{id}".)",
 R"(Ge var och en ett eget id.)",
 R"(Two [[tabell]] have id = "{id}".)",
 R"(Give each an id of its own.)"},

{"tables.shares_differ", Severity::explain,
 R"({name}: andelarna summerar inte till {whole} på något av de angivna sätten ({columns}).)",
 R"(Kontrollera andelarna och hur de är definierade.)",
 R"({name}: the shares do not sum to {whole} in any of the stated ways ({columns}).)",
 R"(Check the shares and how they are defined.)"},
};
// clang-format on

constexpr bool out_of_order(const FindingText& a, const FindingText& b) {
    return a.code >= b.code;
}
static_assert(std::adjacent_find(std::begin(texts), std::end(texts), out_of_order) == std::end(texts),
              "findings must be sorted by code, and no code may stand twice");

}  // namespace

const std::vector<FindingText>& finding_catalogue() {
    static const std::vector<FindingText> catalogue(std::begin(texts), std::end(texts));
    return catalogue;
}

}  // namespace bokslut
