// Package systemfiles is the system's own list of files and folders: that of
// Windows and macOS, and on Linux the one of the helper programs zenity, qarma
// or matedialog, where one of them is there.
package systemfiles

import (
	"context"
	"errors"
	"path/filepath"
	"strings"

	"github.com/ncruces/zenity"

	"alongside/ui/kit"
)

// Chooser implements kit.SystemChooser.
type Chooser struct{}

// New returns the system's list, or nil where it has none.
func New() kit.SystemChooser {
	if !zenity.IsAvailable() {
		return nil
	}
	return Chooser{}
}

// Choose implements kit.SystemChooser.
func (Chooser) Choose(ctx context.Context, q kit.FileQuestion) (string, error) {
	options := []zenity.Option{zenity.Context(ctx), zenity.Title(q.Title)}
	path, choose := q.Folder+string(filepath.Separator), zenity.SelectFile
	switch q.Purpose {
	case kit.ToChoose:
		options = append(options, zenity.Directory())
	case kit.ToSave:
		path, choose = filepath.Join(q.Folder, q.Name), zenity.SelectFileSave
		options = append(options, zenity.ConfirmOverwrite())
	}
	options = append(options, zenity.Filename(path))
	if len(q.Endings) > 0 {
		var patterns []string
		for _, ending := range q.Endings {
			patterns = append(patterns, "*"+ending)
		}
		name := strings.Join(patterns, ", ")
		options = append(options, zenity.FileFilters{{Name: name, Patterns: patterns, CaseFold: true}})
	}
	chosen, err := choose(options...)
	if errors.Is(err, zenity.ErrCanceled) || ctx.Err() != nil {
		return "", nil
	}
	return chosen, err
}
