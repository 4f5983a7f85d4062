package press

import (
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"testing"

	"alongside/reports"
	"alongside/reports/page"
)

// picturesFolder is the variable that names where pictures go.
const picturesFolder = "ALONGSIDE_SHOTS"

// TestShots draws every document of the registry on every paper, in both sizes
// of print, and for few and many people, into the folder documents.
func TestShots(t *testing.T) {
	folder := os.Getenv(picturesFolder)
	if folder == "" {
		t.Skip("nobody looks: " + picturesFolder + " names no folder")
	}
	folder = filepath.Join(folder, "documents")
	if err := os.MkdirAll(folder, 0o755); err != nil {
		t.Fatal(err)
	}
	for _, n := range []int{1, 25, 400} {
		t.Run(fmt.Sprint(n), func(t *testing.T) {
			s := ofSize(t, n)
			for _, d := range reports.Documents {
				t.Run(d.Key, func(t *testing.T) {
					made := s.make(t, d, ComputerFonts)
					for _, how := range waysToPrint(ComputerFonts) {
						draw(t, made.Model.Layout(how.options), filepath.Join(folder, fmt.Sprintf("%s-%d-%s", d.Key, n, how.name)))
					}
				})
			}
		})
	}
}

// draw makes a picture of the first and the last pages; those between look like
// them.
func draw(t *testing.T, doc page.Document, path string) {
	t.Helper()
	const first, last = 3, 2
	file, err := os.Create(filepath.Join(t.TempDir(), "x.pdf"))
	if err == nil {
		err = page.PDF(file, doc, page.Meta{Author: "Riverside Recovery", Created: printedAt})
	}
	if err != nil {
		t.Fatal(err)
	}
	defer file.Close()
	pages := len(doc.Pages)
	for _, stretch := range [][2]int{{1, min(first, pages)}, {max(first+1, pages-last+1), pages}} {
		if stretch[0] > stretch[1] {
			continue
		}
		out, err := exec.Command("pdftoppm", "-r", "80", "-gray", "-png", "-f", fmt.Sprint(stretch[0]), "-l", fmt.Sprint(stretch[1]), file.Name(), path).CombinedOutput()
		if err != nil {
			t.Fatalf("pdftoppm: %v\n%s", err, out)
		}
	}
}
