package words

import "errors"

// Said is an error as a dialog says it: in words for people. No error stays
// none.
func Said(err error) error {
	if err == nil {
		return nil
	}
	_, text := Error(err)
	return errors.New(text)
}
