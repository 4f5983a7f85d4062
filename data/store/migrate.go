package store

import (
	"context"
	"fmt"
	"path/filepath"
	"strconv"
	"strings"
)

// ActMigrate stands in the audit trail where a later version brought the file
// up to date.
const ActMigrate Act = "migrate"

// migration changes a file from one format to the next.
type migration struct {
	name string
	run  func(*tx) error
}

// migrations, in order: the first one turns format 1 into format 2. Once
// released, one is never changed, and each is tested on a kept old file.
var migrations = []migration{{"calls and mentoring", toFormat2}, {"consents", toFormat3}, {"sums over everything", toFormat4}}

// migrate brings an older file up to date: after a checked copy beside it, all
// the steps in one transaction. Where that fails the file is as it was.
func (s *Store) migrate() error {
	version, err := s.format()
	if err != nil || version == formatVersion {
		return err
	}
	base := strings.TrimSuffix(filepath.Base(s.path), fileSuffix)
	name := fmt.Sprintf("%s-before-update-%s", base, stamp(s.now()))
	if _, err := copyTo(filepath.Dir(s.path), name, func(temp string) error {
		_, _, err := s.copyChecked(context.Background(), temp)
		return err
	}); err != nil {
		return err
	}
	return s.do(ActMigrate, func(x *tx) error {
		x.forget, x.bulk, x.audited = true, true, true
		for _, m := range migrations[version-1:] {
			if err := m.run(x); err != nil {
				return fmt.Errorf("%s: %w", m.name, err)
			}
		}
		x.state.Format = uint64(formatVersion)
		return x.setClear([]byte(formatKey), []byte(formatPrefix+strconv.Itoa(formatVersion)))
	})
}
