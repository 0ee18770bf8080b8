#include "tests/app/print/a_slip.h"
