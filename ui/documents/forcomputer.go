package documents

import (
	"strings"

	"fyne.io/fyne/v2/lang"

	"alongside/data/exchange"
	"alongside/reports"
	"alongside/ui/handout"
)

// saveFile asks for a place and writes what the document says there, in another
// form than as pages.
func (s *Screen) saveFile(title, ending string, kind exchange.FileKind, content func() ([]byte, error)) {
	p := s.paper
	name := strings.TrimSuffix(s.suggestedName(p), ".pdf") + ending
	s.host.Chooser().SaveFile(title, name, func(path string) error {
		content, err := content()
		if err != nil {
			return handout.ErrNotWritten()
		}
		return handout.Save(s.host, path, handout.File{Kind: kind, Content: content, Enter: p.out.made.Enter})
	})
}

// saveForComputer saves the record of one person as JSON.
func (s *Screen) saveForComputer() {
	if record, is := s.paper.out.made.Model.(reports.PersonRecord); is {
		s.saveFile(lang.L("Save for a computer to read"), ".json", exchange.JSONFile, func() ([]byte, error) {
			return record.JSON(s.host.Today())
		})
	}
}

// saveFigures saves the figures of the pages, and nothing more, as CSV.
func (s *Screen) saveFigures() {
	if summary, is := s.paper.out.made.Model.(reports.ProgrammeSummary); is {
		s.saveFile(lang.L("Save the figures for a spreadsheet"), ".csv", exchange.CSVFile, func() ([]byte, error) {
			return exchange.WriteFigures(reports.SummaryColumns, summary.Rows(translate))
		})
	}
}
