package main

import (
	"encoding/csv"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
)

// stored is what the marks must be when the meeting was closed: what was typed,
// and absent for whoever was not recorded.
var stored = map[string]string{
	"Dana": "present", "Danny": "present", "Adama": "present", "Priya": "late", "Jordan": "present",
	"Tomasz": "excused", "Sam Thomas": "present", "Sam Taylor": "absent", "Ruth": "present",
	"Ben": "absent", "Yusra": "present", "یوسف": "absent",
}

// checkStored exports the programme and compares the marks, the activity and
// the pair; the file itself must be sound.
func checkStored(e *evening) error {
	dir := filepath.Join(e.home, "export")
	said, err := e.terminal("check", e.file())
	if err != nil {
		return err
	}
	if err := want(said, "All is well."); err != nil {
		return err
	}
	if _, err := e.terminal("export", e.file(), "--to", dir); err != nil {
		return err
	}
	marks, err := readCSV(filepath.Join(dir, "marks.csv"))
	if err != nil {
		return err
	}
	if len(marks) != len(stored) {
		return fmt.Errorf("%d marks are stored, not %d", len(marks), len(stored))
	}
	for _, mark := range marks {
		row := strings.Join(mark, " ")
		for name, status := range stored {
			if strings.Contains(row, name) && (name != "Dana" || !strings.Contains(row, "Danny")) &&
				!strings.Contains(strings.ToLower(row), status) {
				return fmt.Errorf("the mark of %s is not %s: %s", name, status, row)
			}
		}
	}
	for file, words := range map[string][]string{
		"meetings.csv": {"Urge surfing", "closed"}, "pairs.csv": {"Dana", "Ruth"},
	} {
		text, err := os.ReadFile(filepath.Join(dir, file))
		if err != nil {
			return err
		}
		if err := want(string(text), words...); err != nil {
			return fmt.Errorf("%s: %w", file, err)
		}
	}
	return nil
}

func readCSV(path string) ([][]string, error) {
	file, err := os.Open(path)
	if err != nil {
		return nil, err
	}
	defer file.Close()
	rows, err := csv.NewReader(file).ReadAll()
	if err != nil || len(rows) == 0 {
		return nil, err
	}
	return rows[1:], nil
}

// checkPages reads the three PDFs as a viewer does.
func checkPages(e *evening) error {
	said := map[string][]string{
		"session-sheet":     {programme, "Thursday group", "Dana K.", "Sam Ta.", "Sam Th.", "Page 1 of"},
		"session-summary":   {"Thursday group", "Urge surfing", "Yusra", "Excused", "Page 1 of"},
		"attendance-review": {"Dana K.", "Ruth S.", "1 of 1", "Present", "Page 1 of"},
	}
	for _, name := range documents {
		path := filepath.Join(e.out, name+".pdf")
		if err := run(exec.Command("qpdf", "--check", path)); err != nil {
			return err
		}
		text, err := exec.Command("pdftotext", "-layout", path, "-").Output()
		if err != nil {
			return err
		}
		if err := want(string(text), said[name]...); err != nil {
			return fmt.Errorf("%s: %w", name, err)
		}
		if name == "attendance-review" && strings.Contains(string(text), "Danny") {
			return fmt.Errorf("the attendance review names somebody else")
		}
	}
	return nil
}
