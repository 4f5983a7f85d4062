package reports_test

import (
	"bytes"
	"flag"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"alongside/reports"
	"alongside/reports/page"
)

var update = flag.Bool("update", false, "write what the documents say now into testdata")

// layouter is what every document's model can do.
type layouter interface {
	Layout(reports.Options) page.Document
}

// documents are the evening's documents by key.
func (e evening) documents() map[string]layouter {
	return map[string]layouter{
		reports.SessionSheetKey:     reports.NewSessionSheet(e.sheetInput()),
		reports.SessionSummaryKey:   reports.NewSessionSummary(e.summaryInput()),
		reports.AttendanceReviewKey: reports.NewAttendanceReview(e.reviewInput()),
		reports.GridKey:             reports.NewGrid(e.gridInput()),
		reports.CaseloadPackKey:     reports.NewCaseloadPack(e.packInput()),
		reports.ContactLogKey:       reports.NewContactLog(e.logInput()),
		reports.PairRegisterKey:     reports.NewPairRegister(e.registerInput()),
		reports.CertificateKey:      reports.NewCertificate(e.certificateInput()),
		reports.ConsentFormKey:      reports.NewConsentForm(e.consentFormInput()),
		reports.PersonRecordKey:     reports.NewPersonRecord(e.recordInput()),
		reports.AttendanceSlipKey:   reports.NewAttendanceSlip(e.slipInput()),
		reports.ProgrammeSummaryKey: reports.NewProgrammeSummary(e.programmeInput()),
		reports.AuditTrailKey:       reports.NewAuditTrail(e.trailInput()),
	}
}

func TestDocumentsSayWhatTheySaid(t *testing.T) {
	for key, doc := range newEvening().documents() {
		t.Run(key, func(t *testing.T) {
			got := page.Text(doc.Layout(reports.Options{Printed: printed}))
			golden := filepath.Join("testdata", key+".txt")
			if *update {
				if err := os.WriteFile(golden, []byte(got), 0o644); err != nil {
					t.Fatal(err)
				}
			}
			want, err := os.ReadFile(golden)
			if err != nil {
				t.Fatal(err)
			}
			if diff := cmp.Diff(string(want), got); diff != "" {
				t.Errorf("the text differs from %s (-want +got):\n%s", golden, diff)
			}
		})
	}
}

func TestEveryDocumentIsListed(t *testing.T) {
	made := newEvening().documents()
	seen, heads := make(map[string]bool), make(map[string]bool)
	last := ""
	for _, d := range reports.Documents {
		if seen[d.Key] || d.Title == "" || d.For == "" || d.Under == "" {
			t.Errorf("%+v is listed twice or says too little", d)
		}
		if d.Under != last && heads[d.Under] {
			t.Errorf("%s stands apart from the others under %q", d.Key, d.Under)
		}
		seen[d.Key], heads[d.Under], last = true, true, d.Under
		if _, ok := made[d.Key]; !ok {
			t.Errorf("%s is listed and cannot be made", d.Key)
		}
		if found, ok := reports.DocumentByKey(d.Key); !ok || found != d {
			t.Errorf("%s is not found by its key", d.Key)
		}
	}
	if _, ok := reports.DocumentByKey("horoscope"); ok {
		t.Error("a document that nobody has is found")
	}
}

// Titles go into the metadata of the PDF and into other programs' lists.
func TestTitlesNameNobody(t *testing.T) {
	for key, doc := range newEvening().documents() {
		if d, _ := reports.DocumentByKey(key); doc.Layout(reports.Options{}).Title != d.Title {
			t.Errorf("%s is titled %q, want %q", key, doc.Layout(reports.Options{}).Title, d.Title)
		}
	}
}

func TestDocumentsHoldNamesOfEveryKind(t *testing.T) {
	names := map[string]string{
		"Arabic": "محمد الفارسي", "Hebrew": "שרה", "Chinese": "王小明", "Hindi": "हिन्दी", "Polish": "Łukasz Żółć",
		"Vietnamese": "Nguyễn Thị Hà", "emoji": "Jo 😀", "200 letters": strings.Repeat("Maximilian", 20), "placeholder": "{nb}", "tab": "Sam\tT.",
	}
	shown := map[string]string{
		"Arabic": "محمد الفارسي", "Hebrew": "שרה", "Chinese": "\ufffd\ufffd\ufffd", "Hindi": "हिन्दी",
		"Polish": "Łukasz Żółć", "Vietnamese": "Nguyễn Thị Hà", "emoji": "Jo \ufffd", "200 letters": "MaximilianMaximilian",
		"placeholder": "{nb}", "tab": "Sam T.",
	}
	called := map[string]string{"Chinese": "\ufffd", "emoji": "Jo"} // of a programme alone
	for kind, name := range names {
		t.Run(kind, func(t *testing.T) {
			e := newEvening()
			e.dana.First, e.dana.Last = name, ""
			e.people[0] = e.dana
			e.programme.Name, e.group.Name = name, name
			for key, doc := range e.documents() {
				want := shown[kind]
				if other := called[kind]; other != "" && key == reports.ProgrammeSummaryKey {
					want = other
				}
				for _, large := range []bool{false, true} {
					laid := doc.Layout(reports.Options{Printed: printed, LargePrint: large})
					if text := page.Text(laid); !strings.Contains(text, want) {
						t.Errorf("%s does not show %q", key, want)
					}
				}
			}
			review := reports.NewAttendanceReview(e.reviewInput()).Layout(reports.Options{Printed: printed})
			if err := page.PDF(&bytes.Buffer{}, review, page.Meta{Created: time.Unix(1e9, 0)}); err != nil {
				t.Error(err)
			}
		})
	}
}
