// Package systemprint hands documents to the printers of the computer: by lp, where
// lpstat lists any, as CUPS on Linux and macOS has them.
package systemprint

import (
	"bytes"
	"context"
	"fmt"
	"os/exec"
	"slices"
	"strings"
	"time"

	"alongside/ui/screen"
)

// Printers implements screen.Printers.
type Printers struct{}

// New returns the printers of the computer, or nil where nothing there knows any.
func New() screen.Printers {
	for _, program := range []string{"lp", "lpstat"} {
		if _, err := exec.LookPath(program); err != nil {
			return nil
		}
	}
	return Printers{}
}

// longestAsking is how long the system may take to tell of its printers. It asks
// the network, which may not answer.
const longestAsking = 10 * time.Second

// List implements screen.Printers.
func (Printers) List() []string {
	ctx, cancel := context.WithTimeout(context.Background(), longestAsking)
	defer cancel()
	listed, err := exec.CommandContext(ctx, "lpstat", "-e").Output()
	if err != nil {
		return nil
	}
	var names []string
	for _, name := range strings.Fields(string(listed)) {
		if !strings.HasPrefix(name, "-") {
			names = append(names, name)
		}
	}
	usual, err := exec.CommandContext(ctx, "lpstat", "-d").Output() // "system default destination: NAME"
	if words := strings.Fields(string(usual)); err == nil && len(words) > 0 {
		if i := slices.Index(names, words[len(words)-1]); i > 0 {
			first := names[i]
			names = slices.Insert(slices.Delete(names, i, i+1), 0, first)
		}
	}
	return names
}

// Print implements screen.Printers. lp has taken the file when it ends.
func (Printers) Print(ctx context.Context, printer, path string) error {
	lp := exec.CommandContext(ctx, "lp", "-s", "-d", printer, "--", path)
	var said bytes.Buffer
	lp.Stderr = &said
	if err := lp.Run(); err != nil {
		return fmt.Errorf("lp: %w: %s", err, strings.TrimSpace(said.String()))
	}
	return nil
}
