import PlanModel
import PlanPhrases

// What an import says, in English.
extension ImportPhrase {
  package var english: String {
    switch self {
    case .doubt(let doubt, let place): "\(doubt.english) (\(place.english) of the document)"
    case .doubtAt(let file, let doubt, let place): "\(file):\(place.number): \(doubt.english)"
    case .failure(let failure, let file): "\(file)\(failure.place): \(failure.english)"
    case .explainHead(let margin):
      "line no. level kind cost title"
        + (margin.map { " (\($0) better than the second reading)" } ?? " (there is no second reading)")
    }
  }
}

extension ExplainedLine.Kind {
  package var english: String {
    switch self {
    case .group: "group"
    case .task: "task"
    case .phase: "phase"
    case .safeguard: "safeguard"
    case .text: "text"
    }
  }
}

extension ImportDoubt {
  package var english: String {
    switch self {
    case .outOfSeries(let number, let last): "The number \"\(number)\" does not follow no. \(last) before it"
    case .startsLate(let number): "The numbers begin with \"\(number)\"; something may be missing before it"
    case .noUnit: "No responsible unit was found"
    case .oddUnit(let name): "\"\(name)\" does not look like a unit"
    case .unitsInProse(let name):
      "The unit \"\(name)\" comes from running text; please check who leads and who supports"
    case .phaseWithoutDates(let title): "No dates were found for the phase \"\(title.prefix(20))\""
    case .phaseEndsBeforeStart(let title):
      "The phase \"\(title.prefix(20))\" ends before it begins; only its end was used"
    case .yearImplied(let date): "\"\(date)\" has no year; the year of the plan was used"
    case .tableNotUnderstood(let head): "No column of tasks was found in this table: \(head.prefix(30))"
    case .ownTable:
      "This is a table exported by duban, not a new plan; status and progress are kept as text only. To record them, "
        + "use duban merge"
    case .yearUnknown(let text):
      "“\(text)” names no year and the document none either; it is not taken for a due day"
    case .secondPlan(let title):
      "The document holds another plan, “\(title)”; its tasks stand behind the others"
    case .otherOutline: "The numbers here may belong to another level; please compare with the document"
    case .noItems: "No numbers were found; sentences or paragraphs became tasks"
    case .clausesUnused(let unused, let all):
      "\(unused) of the \(English.count(all, "place")) that name responsible units belong to no task"
    case .marksUnused(let unused, let all):
      "\(unused) of \(English.count(all, "numbered line")) became no item"
    case .manyClauses(let count):
      "One task names responsible units in \(English.count(count, "place")); items may have been missed"
    case .titleFromFile: "No title was found; the file name was used"
    case .emptyTitle: "This item has no title"
    case .columnUnread(let head):
      "The column \"\(head.prefix(20))\" is not known; its text is kept in the description"
    case .columnGuessed(let head):
      "What the column \"\(head.prefix(20))\" holds was guessed from its rows; please check"
    case .dueUnread(let text): "\"\(text.prefix(20))\" was not understood as a due date"
    case .dayOfNumber(let number, let day): "\"\(number)\" was read as a date number of Excel: \(day)"
    case .aside(let kind, let text): kind.english(text)
    }
  }
}

extension DocumentAside {
  fileprivate func english(_ text: String) -> String {
    switch self {
    case .hiddenText: "Hidden text was not read: \(text)"
    case .turnedText:
      "Text that is turned on the page, as watermarks are, or has no size was not read: \(text)"
    case .struckText: "Text that is struck out was not read: \(text)"
    case .comment: "A comment was not read: \(text)"
    case .header: "A page header was not read: \(text)"
    case .footer: "A page footer was not read: \(text)"
    case .drawing: "Text in a drawing was not read: \(text)"
    case .embedded: "An embedded file was not read: \(text)"
    case .hiddenSheet: "A hidden sheet was not read: \(text)"
    case .errorValue: "A cell has an error value: \(text)"
    case .uncomputed:
      "A formula has no stored result: \(text); please open it in Excel, save it once and import it again"
    case .unknownSymbol: "A symbol is not known and became □ (\(text))"
    case .hiddenRows: "Hidden rows were read too: \(text)"
    case .hiddenColumns: "Hidden columns were read too: \(text)"
    }
  }
}

extension ImportSureness {
  package var english: String {
    "Confidence: structure \(structure.english), units \(units.english), targets \(targets.english), "
      + "dates \(days.english)"
  }
}

extension ImportSureness.Grade {
  fileprivate var english: String {
    switch self {
    case .high: "high"
    case .middle: "medium"
    case .low: "low"
    case .none: "none"
    }
  }
}

extension ImportError {
  package var english: String {
    switch self {
    case .unsupported(let format): format.english
    case .notADocument:
      "neither text nor a known file format; please save it as .docx, .txt, .html, .xlsx or .csv"
    case .empty: "there is no text in the file; scans and pictures need text recognition first"
    case .tooLong(_, let limit):
      "the file is too large, at most \(limit >> 20) MB are read; please split it into several files"
    case .tooLarge(let part, let limit):
      "\(part) in it unpacks to more than \(limit >> 20) MB, which no document has; please save a copy with the "
        + "original program"
    case .tooMany(let part, let limit):
      "there are more than \(limit) of \(part) in it, which no document has; please save a copy with the original "
        + "program"
    case .damaged(let part, _, _):
      "\(part) in it is damaged; please open it in the original program and save a copy"
    case .encrypted: "the file has a password; please remove it and save a copy"
    case .documentType(let part, _, _):
      "\(part) in it has a DOCTYPE, which no document has, and is not read; please save a copy with the original program"
    case .unreadable(let program):
      "\(program) cannot open this file, which may be damaged; please open it in the original program, save it as .docx "
        + "and import that"
    case .tooSlow(let program, let time):
      "\(program) was stopped after converting for \(time.components.seconds) seconds; please save it as .docx with the "
        + "original program and import that"
    case .stopped: "stopped, nothing was written"
    case .unknownEncoding:
      "the text encoding is not known (UTF-8, UTF-16 and GB18030 are); please save it as UTF-8"
    }
  }
}

extension ImportError.ForeignFormat {
  fileprivate var english: String {
    switch self {
    case .doc: "this is a .doc (old Word); please save it as .docx in Word or WPS and import that"
    case .wps: "this is a .wps; please save it as .docx in WPS and import that"
    case .pdf:
      "this is a PDF; please convert it to .docx in WPS or Word, or copy its text into a .txt, and import that"
    case .xls: "this is an .xls from before Excel 97; please save it as .xlsx in Excel or WPS and import that"
    case .rtf: "this is an .rtf; please save it as .docx and import that"
    case .image: "this is a picture; please recognise its text, save it as .txt or .docx and import that"
    case .presentation: "this is a presentation; please copy its text into a .docx and import that"
    case .ofd:
      "this .ofd holds no text (a scan, most likely); please recognise its text first, save that as .txt or .docx, and import it"
    case .lockFile:
      "this is a temporary file of a document that is open and has no content; please import the file of the same name "
        + "without ~$"
    case .excelXML: "this is Excel 2003 XML; please save it as .xlsx in Excel or WPS and import that"
    case .wordXML: "this is Word 2003 XML; please save it as .docx in Word or WPS and import that"
    case .webArchive: "this is a web page in one file (.mht); please save it as .docx in Word and import that"
    case .archive: "this is an archive; please unpack it and import the files in it"
    case .embedded:
      "its text is another file embedded in it; please open it in Word, save it as .docx and import that"
    case .binaryWorkbook:
      "this is an .xlsb (binary workbook); please save it as .xlsx in Excel and import that"
    case .openDocument: "this is ODF (LibreOffice); please save it as .docx or .xlsx and import that"
    case .uof: "this is UOF; please save it as .docx or .xlsx in WPS and import that"
    case .otherOffice: "this format cannot be read; please save it as .docx or .xlsx and import that"
    }
  }
}

extension ImportPlace {
  fileprivate var english: String {
    switch unit {
    case .line: "line \(number)"
    case .paragraph: "paragraph \(number)"
    case .row: "row \(number)"
    }
  }
}
