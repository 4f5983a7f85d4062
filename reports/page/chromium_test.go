package page_test

import (
	"bytes"
	"fmt"
	"html"
	"os"
	"os/exec"
	"path/filepath"
	"testing"
)

// BenchmarkChromium sets a table of 200 pages, and has a browser without a window
// print the same rows, where one is installed. "times" is how much longer the
// browser takes.
func BenchmarkChromium(b *testing.B) {
	browser := ""
	for _, name := range []string{"chromium", "chromium-browser", "google-chrome", "google-chrome-stable"} {
		if path, err := exec.LookPath(name); err == nil {
			browser = path
			break
		}
	}
	if browser == "" {
		b.Skip("no Chromium is installed to compare with")
	}
	const rows = 200 * rowsOnPage
	folder := b.TempDir()
	source := filepath.Join(folder, "rows.html")
	if err := os.WriteFile(source, htmlRows(rows), 0o600); err != nil {
		b.Fatal(err)
	}
	// Once, however often the others are run: it takes half a minute.
	ours, _ := timed(func() { throughFlow(b, rows) })
	theirs, _ := timed(func() {
		out, err := exec.Command(browser, "--headless", "--no-sandbox", "--disable-gpu", "--no-pdf-header-footer",
			"--user-data-dir="+filepath.Join(folder, "profile"), "--print-to-pdf="+filepath.Join(folder, "rows.pdf"), "file://"+source).CombinedOutput()
		if err != nil {
			b.Fatalf("%v\n%s", err, out)
		}
	})
	b.ReportMetric(theirs.Seconds()/ours.Seconds(), "times")
	b.ReportMetric(theirs.Seconds()*1000, "browser-ms")
}

// htmlRows are the rows as a table for a browser.
func htmlRows(rows int) []byte {
	var out bytes.Buffer
	out.WriteString("<!doctype html><meta charset=utf-8><style>@page{size:A4;margin:16mm}table{width:100%;border-collapse:collapse;font:12pt sans-serif}" +
		"td{border-bottom:1px solid #aaa;height:8.96mm;padding:0}thead td{font-weight:bold}</style><table><thead><tr><td>No.<td>Name<td>Status<td>Note</thead>")
	for i := range rows {
		out.WriteString("<tr>")
		for _, text := range benchRow(i) {
			fmt.Fprintf(&out, "<td>%s", html.EscapeString(text))
		}
	}
	out.WriteString("</table>")
	return out.Bytes()
}
