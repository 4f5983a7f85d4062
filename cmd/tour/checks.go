package main

import (
	"errors"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
)

// checkStored exports the programme and compares the marks, the activity and
// the pair; the file itself must be sound.
func checkStored(e *evening) error {
	if err := e.checkMarks(e.file()); err != nil {
		return err
	}
	dir := e.folder("export")
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

// checkMarks compares the marks in a sound file with those of the evening.
func (e *evening) checkMarks(file string) error {
	marks, err := e.sound(file)
	if err != nil {
		return err
	}
	if diff := difference(marksAtTheEnd(), marks); diff != "" {
		return errors.New(diff)
	}
	return nil
}

// sound reads the marks out of a file that must be in order.
func (e *evening) sound(file string) (map[string]string, error) {
	said, err := e.terminal("check", file)
	if err != nil {
		return nil, err
	}
	if err := want(said, "All is well."); err != nil {
		return nil, err
	}
	return e.marks(file)
}

// checkPages reads the three PDFs as a viewer does.
func checkPages(e *evening) error {
	said := map[string][]string{
		"session-sheet":     {programme, "Thursday group", "Dana K.", "Sam Ta.", "Sam Th.", "Page 1 of"},
		"session-summary":   {"Thursday group", "Urge surfing", "Yusra", "Excused", "Page 1 of"},
		"attendance-review": {"Dana K.", "1 of 1", "Present", "Urge surfing", "Page 1 of"},
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
